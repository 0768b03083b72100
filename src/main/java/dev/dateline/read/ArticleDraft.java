package dev.dateline.read;

import dev.dateline.article.StatedDate;
import dev.dateline.read.page.Byline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An article that a format is reading. Values are taken as the file writes them, in any order; blank ones are ignored,
 * the first value of a field stays, and what does not fit a field, such as an unknown date, goes to {@code extra}, so
 * that no article is lost for its metadata. One thread.
 */
public final class ArticleDraft {
    /** The most characters of a name or label in the article format. */
    private static final int LONGEST_LABEL = 1000;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\ufeff]+");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /** Languages by their English names, their own names and their codes of three letters. */
    private static final Map<String, String> LANGUAGES = languages();

    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final List<String> authors = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private final ObjectNode extra = JsonNodeFactory.instance.objectNode();
    private final ArrayNode mentions = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode quotes = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode entities = JsonNodeFactory.instance.arrayNode();
    private final @Nullable ArticleFile file;

    /** An article of a JSON object, whose file is not known. */
    public ArticleDraft() {
        this.file = null;
    }

    ArticleDraft(ArticleFile file) {
        this.file = file;
    }

    /** The stable id; a long one is left out. */
    public ArticleDraft id(@Nullable String id) {
        String line = line(id);
        return line.length() <= 400 ? put("id", line) : this;
    }

    /** The headline. */
    public ArticleDraft title(@Nullable String title) {
        return put("title", line(title));
    }

    /** The text; paragraphs are separated by line breaks. It replaces an earlier one. */
    public ArticleDraft text(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            fields.put("text", text.strip());
        }
        return this;
    }

    /** The text exactly as it is, so that the offsets of its annotations hold. */
    public ArticleDraft exactText(String text) {
        if (!text.isBlank()) {
            fields.put("text", text);
        }
        return this;
    }

    /** The date of publication in any form that {@link StatedDate} reads. */
    public ArticleDraft published(@Nullable String date) {
        StatedDate.iso(date).ifPresentOrElse(iso -> put("published", iso), () -> extra("published", date));
        return this;
    }

    /** The date of the last change, which decides between versions of an article in one run. */
    public ArticleDraft updated(@Nullable String date) {
        extra("updated", StatedDate.iso(date).orElse(date));
        return this;
    }

    /** The paper, agency, site or sender. */
    public ArticleDraft source(@Nullable String source) {
        return label("source", source);
    }

    /** The address. */
    public ArticleDraft url(@Nullable String url) {
        return put("url", line(url));
    }

    /** The language, as a tag, a code or a name. */
    public ArticleDraft language(@Nullable String language) {
        String line = line(language);
        String tag = LANGUAGES.getOrDefault(line.toLowerCase(Locale.ROOT), line.replace('_', '-'));
        return LANGUAGE.matcher(tag).matches()
                ? put("language", Locale.forLanguageTag(tag).toLanguageTag())
                : extra("language", line);
    }

    /** The section or desk. */
    public ArticleDraft section(@Nullable String section) {
        return label("section", section);
    }

    /** One author, as it is. */
    public ArticleDraft author(@Nullable String name) {
        String line = line(name);
        if (!line.isEmpty() && line.length() <= LONGEST_LABEL && !authors.contains(line)) {
            authors.add(line);
        }
        return this;
    }

    /** The authors in a byline such as {@code By Ann Marsh and Peter Lowe}; what else it names goes to {@code extra}. */
    public ArticleDraft byline(@Nullable String byline) {
        List<String> people = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String part : (byline == null ? "" : byline).split("[|\\n]", -1)) {
            Byline found = Byline.of(part, "");
            people.addAll(found.people());
            others.addAll(found.papers());
        }
        if (people.isEmpty() && others.size() == 1) {
            // An account, an agency or a desk.
            return author(others.getFirst());
        }
        people.forEach(this::author);
        return others.isEmpty() ? this : extra("byline", byline);
    }

    /** A subject or keyword, each once. */
    public ArticleDraft topic(@Nullable String topic) {
        String line = line(topic);
        if (!line.isEmpty() && line.length() <= LONGEST_LABEL && !topics.contains(line)) {
            topics.add(line);
        }
        return this;
    }

    /** Several subjects, between commas, semicolons or vertical bars. */
    public ArticleDraft topics(@Nullable String topics) {
        Stream.of((topics == null ? "" : topics).split("\\s*[,;|]\\s*", -1)).forEach(this::topic);
        return this;
    }

    /** Anything else, which is shown and not searched. */
    public ArticleDraft extra(String key, @Nullable String value) {
        String line = line(value);
        if (!line.isEmpty() && !extra.has(key)) {
            extra.put(key, line);
        }
        return this;
    }

    /** The same for a value of any type. */
    public ArticleDraft extra(String key, JsonNode value) {
        if (!value.isNull() && !extra.has(key)) {
            extra.set(key, value);
        }
        return this;
    }

    /** A mention with its span in code points; {@code name} and {@code id} may be null. */
    public ObjectNode mention(int start, int end, String kind, @Nullable String name, @Nullable String id) {
        ObjectNode mention =
                mentions.addObject().put("start", start).put("end", end).put("kind", kind);
        label(mention, "name", name);
        label(mention, "id", id);
        return mention;
    }

    /** A quote with its span in code points. */
    public ObjectNode quote(int start, int end, @Nullable String speaker, @Nullable String cue) {
        ObjectNode quote = quotes.addObject().put("start", start).put("end", end);
        label(quote, "speaker", speaker);
        label(quote, "cue", cue);
        return quote;
    }

    /** An entity of the whole article. */
    public void entity(String kind, @Nullable String name, @Nullable String id) {
        String line = line(name);
        if (!line.isEmpty() && line.length() <= LONGEST_LABEL) {
            label(entities.addObject().put("kind", kind).put("name", line), "id", id);
        }
    }

    /** The value of a text field so far; empty when it does not exist. */
    public Optional<String> known(String key) {
        return Optional.ofNullable(fields.path(key).asString(null));
    }

    /** Whether any author is known. */
    public boolean hasAuthor() {
        return !authors.isEmpty();
    }

    /** The article as an object of the article format, with the file's name in {@code extra}. */
    public ObjectNode json() {
        if (file != null) {
            extra.put("file", file.start().fileName());
            unstated("source", file.unstated().source());
            unstated("published", file.unstated().published());
        }
        list("authors", authors);
        list("topics", topics);
        set("mentions", mentions);
        set("quotes", quotes);
        set("entities", entities);
        if (!extra.isEmpty()) {
            fields.set("extra", extra);
        }
        return fields;
    }

    /** One line of that text, every stretch of white space one space. */
    public static String line(@Nullable String text) {
        return text == null ? "" : BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private void unstated(String key, @Nullable String value) {
        if (value != null) {
            put(key, value);
        }
    }

    private ArticleDraft label(String key, @Nullable String value) {
        String line = line(value);
        return line.length() <= LONGEST_LABEL ? put(key, line) : extra(key, line);
    }

    private static void label(ObjectNode node, String key, @Nullable String value) {
        String line = line(value);
        if (!line.isEmpty() && line.length() <= 500) {
            node.put(key, line);
        }
    }

    private ArticleDraft put(String key, String value) {
        if (!value.isEmpty() && !fields.has(key)) {
            fields.put(key, value);
        }
        return this;
    }

    private void list(String key, List<String> values) {
        ArrayNode array = fields.arrayNode();
        values.forEach(array::add);
        set(key, array);
    }

    private void set(String key, ArrayNode array) {
        if (!array.isEmpty()) {
            fields.set(key, array);
        }
    }

    /** Of codes for regions, the plain language wins. */
    private static Map<String, String> languages() {
        return Stream.of(Locale.getISOLanguages())
                .map(Locale::of)
                .flatMap(language -> Stream.of(
                                language.getDisplayLanguage(Locale.ENGLISH),
                                language.getDisplayLanguage(language),
                                language.getISO3Language())
                        .map(name -> Map.entry(name.toLowerCase(Locale.ROOT), language.getLanguage())))
                .filter(entry -> entry.getKey().length() > 2)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }
}
