package dev.dateline.elastic.document;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleJson;
import dev.dateline.article.DateSpan;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.Metadata;
import dev.dateline.article.PartialDate;
import dev.dateline.article.Quote;
import dev.dateline.article.WebAddress;
import dev.dateline.resolve.ResolvedArticle;
import dev.dateline.text.word.CodePoints;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns an article into the document that mappings/articles.json describes. The same article gives the same one. Pure
 * functions.
 */
public final class ArticleDocument {
    /** The key of {@code extra} for the page on which an article was printed, such as {@code A1}. */
    private static final String PRINTED_PAGE = "page";

    /** Characters; a longer text is not a page number. */
    private static final int LONGEST_PAGE = 100;

    private final ResolvedArticle resolved;
    private final Article article;
    private final NamedEntities named;
    private final ArticleForms forms;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private ArticleDocument(ResolvedArticle resolved, NamedEntities named, ArticleForms forms) {
        this.resolved = resolved;
        this.article = resolved.article();
        this.named = named;
        this.forms = forms;
    }

    /** The document of an article, of its entities and of the forms of names in it, without its hash. */
    public static ObjectNode of(ResolvedArticle article, NamedEntities named, ArticleForms forms) {
        return new ArticleDocument(article, named, forms).build();
    }

    private ObjectNode build() {
        json.put(Fields.ID, article.id());
        put(Fields.TITLE, article.title().isEmpty() ? null : article.title());
        json.put(Fields.TEXT, article.text());
        addMetadata(article.metadata());
        addEntities();
        forms.all().forEach(form -> array(Fields.FORMS).add(form));
        putAll(Fields.FORMS_CAPITALS, forms.onlyCapitals());
        addQuotes();
        Annotations annotations = article.annotations();
        for (int i = 0; i < annotations.mentions().size(); i++) {
            if (!StoredArticle.namesNothing(resolved, i)) {
                array(Fields.MENTIONS).add(ArticleJson.of(annotations.mentions().get(i)));
            }
        }
        annotations.entities().forEach(entity -> array(Fields.ENTITIES).add(ArticleJson.of(entity)));
        if (article.extra() != null) {
            json.set(Fields.EXTRA, article.extra());
        }
        resolved.evidence().forEach(evidence -> array(Fields.EVIDENCE).add(evidence.text()));
        if (!resolved.keys().isEmpty()) {
            json.set(Fields.DECIDED, StoredArticle.decided(resolved));
        }
        return json;
    }

    private void addMetadata(Metadata metadata) {
        if (metadata.published() != null) {
            PartialDate date = PartialDate.parse(metadata.published());
            json.put(
                    Fields.PUBLISHED,
                    PartialDate.firstInstant(metadata.published()).toString());
            json.put(Fields.PUBLISHED_DAY, date.first().toString());
            json.set(Fields.PUBLISHED_DAYS, days(new DateSpan(date.first(), date.last())));
            json.put(Fields.PUBLISHED_PRECISION, precision(date.precision()));
            json.put(Fields.PUBLISHED_AS_GIVEN, metadata.published());
        }
        put(Fields.SOURCE, metadata.source());
        put(Fields.URL, metadata.url());
        if (metadata.url() != null) {
            put(Fields.URL_WORDS, WebAddress.words(metadata.url()));
            put(Fields.SITE, WebAddress.host(metadata.url()));
        }
        put(Fields.LANGUAGE, metadata.language());
        putAll(Fields.AUTHORS, metadata.authors());
        put(Fields.SECTION, metadata.section());
        putAll(Fields.TOPICS, metadata.topics());
        putAll(Fields.PAGE, pages());
    }

    /** The page or pages on which the article was printed, as {@code extra.page} gives them: a text, a number, or a list. */
    private Set<String> pages() {
        Set<String> pages = new LinkedHashSet<>();
        JsonNode given = article.extra() == null
                ? MissingNode.getInstance()
                : article.extra().path(PRINTED_PAGE);
        for (JsonNode page : given.isArray() ? given : List.of(given)) {
            String text = page.isString() || page.isNumber() ? page.asString("").strip() : "";
            if (!text.isEmpty() && text.length() <= LONGEST_PAGE) {
                pages.add(text);
            }
        }
        return pages;
    }

    private void addEntities() {
        putAll(Fields.ACTORS, named.ids(EntityKind::isActor));
        putAll(Fields.PERSONS, named.ids(kind -> kind == EntityKind.PERSON));
        putAll(Fields.ORGANIZATIONS, named.ids(kind -> kind == EntityKind.ORGANIZATION));
        putAll(Fields.COUNTRIES, named.ids(kind -> kind == EntityKind.COUNTRY));
        putAll(Fields.PLACES, named.ids(EntityKind::isPlace));
        Set<String> names = new LinkedHashSet<>();
        for (NamedEntities.Named entity : named.all()) {
            entity.spellings().forEach(names::add);
            entity.keys().forEach(array(Fields.SPELLINGS)::add);
            array(Fields.NAMED).add(described(entity));
        }
        putAll(Fields.NAMES, names);
        addMentionedDays();
    }

    private static ObjectNode described(NamedEntities.Named entity) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", entity.id())
                .put("kind", entity.kind().json())
                .put("label", entity.label())
                .put("count", entity.count());
    }

    private void addMentionedDays() {
        Set<DateSpan> spans = new LinkedHashSet<>();
        article.annotations().mentions().stream()
                .map(mention -> mention.value())
                .filter(Objects::nonNull)
                .forEach(value -> spans.add(DateSpan.parse(value)));
        spans.forEach(span -> array(Fields.MENTIONED_DAYS).add(days(span)));
    }

    private void addQuotes() {
        CodePoints text = CodePoints.of(article.text());
        Set<String> speakers = new LinkedHashSet<>();
        for (Quote quote : article.annotations().quotes()) {
            // The keys of the article format are the fields' names.
            ObjectNode words = ArticleJson.of(quote).put("text", text.cut(quote.span()));
            about(quote).forEach(words.withArrayProperty("about")::add);
            array(Fields.QUOTES).add(words);
            if (quote.speakerId() != null) {
                speakers.add(quote.speakerId());
            }
        }
        putAll(Fields.SPEAKERS, speakers);
        Ties ties = new Ties(article);
        putAll(Fields.TOGETHER, ties.together());
        putAll(Fields.SPEAKING, ties.speaking());
    }

    /** The actors named inside a quote. */
    private Set<String> about(Quote quote) {
        Set<String> ids = new LinkedHashSet<>();
        for (Mention mention : article.annotations().mentions()) {
            boolean inside = mention.span().start() >= quote.span().start()
                    && mention.span().end() <= quote.span().end();
            if (inside && mention.kind().isActor() && mention.id() != null) {
                ids.add(mention.id());
            }
        }
        return ids;
    }

    /** How the index writes how exactly a date is known ({@link Fields#PUBLISHED_PRECISION}). */
    public static String precision(PartialDate.Precision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode days(DateSpan span) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("gte", span.first().toString())
                .put("lte", span.last().toString());
    }

    private void put(String field, @Nullable String value) {
        if (value != null) {
            json.put(field, value);
        }
    }

    private void putAll(String field, Collection<String> values) {
        if (!values.isEmpty()) {
            values.forEach(array(field)::add);
        }
    }

    private ArrayNode array(String field) {
        return json.withArrayProperty(field);
    }
}
