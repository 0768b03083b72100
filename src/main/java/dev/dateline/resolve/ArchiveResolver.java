package dev.dateline.resolve;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.NamedEntity;
import dev.dateline.article.Quote;
import dev.dateline.resolve.ArticleEntities.ResolvedName;
import dev.dateline.resolve.ArticleEntities.Rules;
import dev.dateline.resolve.PlaceLinker.KnownPlaces;
import dev.dateline.resolve.ResolvedArticle.KeyOf;
import dev.dateline.text.Lexicons;
import dev.dateline.text.name.NameLexicons;
import dev.dateline.text.name.NameReader;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import dev.dateline.text.word.TextPieces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names to entities: several spellings of one entity get one id, and two people who share only a surname never
 * do. docs/entities.md describes the rules. {@link #resolve} decides what one article can decide, and always gives the
 * same result; {@link #decider()} decides the rest from the evidence of all articles, in any order. Thread-safe.
 */
public final class ArchiveResolver {
    /** The annotators of the program: the names that they give are no more than the fullest forms of an article. */
    private static final Set<String> OWN_TOOLS = Set.of("builtin", "lexicon");

    private final Authority authority;
    private final Rules rules;

    /** Creates a resolver that knows only the lexicons and the operator's authority file. */
    public ArchiveResolver(NameLexicons lexicons, Gazetteer gazetteer, Authority authority) {
        this.authority = authority;
        PersonNames persons = new PersonNames(new NameReader(lexicons));
        KnownPlaces known = new KnownPlaces(gazetteer);
        OrganizationNames organizations = new OrganizationNames(persons, known);
        this.rules = new Rules(
                persons,
                organizations,
                new CleanNames(persons, organizations),
                KnownOrganizations.shipped(),
                new PlaceLinker(known));
    }

    /** The same with the bundled lexicons; loading them takes a second. */
    public static ArchiveResolver bundled(Authority authority) {
        return new ArchiveResolver(
                Lexicons.shipped().names(), Lexicons.shipped().gazetteer(), authority);
    }

    /** Whether an annotator of the program has found a mention. */
    static boolean isOwn(Mention mention) {
        return OWN_TOOLS.contains(String.valueOf(mention.tool()));
    }

    /** What decides over the archive, by the same lists and the same authority file. */
    public EntityDecider decider() {
        return new EntityDecider(rules.persons(), rules.organizations(), rules.clean(), authority);
    }

    /**
     * The article with an id wherever an entity or a speaker is named; dates have none. Ids that the article brings are
     * never changed, nor are names that it brings.
     */
    public ResolvedArticle resolve(Article article) {
        if (article.annotations().equals(Annotations.none())) {
            return ResolvedArticle.decided(article);
        }
        return article.text().length() > TextPieces.LONGEST
                ? ArticlePieces.resolve(article, this::resolveWhole)
                : resolveWhole(article);
    }

    private ResolvedArticle resolveWhole(Article article) {
        Annotations given = article.annotations();
        ArticleForms forms = new ArticleForms(article);
        ArticleEntities entities = new ArticleEntities(forms, rules, authority);
        entities.resolve(article);
        List<@Nullable KeyOf> mentionKeys = new ArrayList<>();
        List<@Nullable KeyOf> quoteKeys = new ArrayList<>();
        List<@Nullable KeyOf> entityKeys = new ArrayList<>();
        Annotations annotations = new Annotations(
                given.mentions().stream()
                        .map(mention -> resolved(mention, forms, entities, mentionKeys))
                        .toList(),
                given.quotes().stream()
                        .map(quote -> resolved(quote, entities, quoteKeys))
                        .toList(),
                given.entities().stream()
                        .map(entity -> resolved(entity, entities, entityKeys))
                        .toList());
        return new ResolvedArticle(
                new Article(
                        article.id(),
                        article.title(),
                        article.text(),
                        article.metadata(),
                        annotations,
                        article.extra()),
                new ResolvedArticle.Keys(mentionKeys, quoteKeys, entityKeys),
                entities.evidence());
    }

    private static Mention resolved(
            Mention mention, ArticleForms forms, ArticleEntities entities, List<@Nullable KeyOf> keys) {
        ResolvedName name = mention.id() != null || mention.kind() == EntityKind.DATE
                ? null
                : entities.of(mention.kind(), forms.nameOf(mention));
        boolean named = mention.name() == null || isOwn(mention);
        keys.add(key(name, named));
        return name == null
                ? mention
                : new Mention(
                        mention.span(),
                        isOwn(mention) && name.country() ? EntityKind.COUNTRY : mention.kind(),
                        named ? name.name() : mention.name(),
                        name.id(),
                        mention.value(),
                        mention.confidence(),
                        mention.tool());
    }

    private static NamedEntity resolved(NamedEntity entity, ArticleEntities entities, List<@Nullable KeyOf> keys) {
        ResolvedName name = entity.id() != null ? null : entities.of(entity.kind(), entity.name());
        keys.add(key(name, false));
        return name == null ? entity : new NamedEntity(entity.kind(), entity.name(), name.id());
    }

    private static Quote resolved(Quote quote, ArticleEntities entities, List<@Nullable KeyOf> keys) {
        String speaker = quote.speaker();
        ResolvedName name = quote.speakerId() != null || speaker == null ? null : entities.speaker(speaker);
        keys.add(key(name, false));
        return name == null ? quote : new Quote(quote.span(), speaker, name.id(), quote.cue());
    }

    private static @Nullable KeyOf key(@Nullable ResolvedName name, boolean named) {
        NameKey key = name == null ? null : name.key();
        return key == null ? null : new KeyOf(key, named);
    }

    /**
     * Resolves a long article as if each piece of its text were an article of its own, for in one article every name is
     * compared with every other. A mention belongs to the piece that it begins in; entities without a place belong to
     * the first. Stateless.
     */
    static final class ArticlePieces {
        private ArticlePieces() {}

        /** The article with its pieces resolved, its mentions and quotes in the order of the pieces. */
        static ResolvedArticle resolve(Article article, Function<Article, ResolvedArticle> resolver) {
            CodePoints offsets = CodePoints.of(article.text());
            List<Mention> mentions = new ArrayList<>();
            List<Quote> quotes = new ArrayList<>();
            List<NamedEntity> entities = new ArrayList<>();
            List<@Nullable KeyOf> mentionKeys = new ArrayList<>();
            List<@Nullable KeyOf> quoteKeys = new ArrayList<>();
            List<@Nullable KeyOf> entityKeys = new ArrayList<>();
            Set<NameEvidence> evidence = new TreeSet<>(Comparator.comparing(NameEvidence::text));
            int start = 0;
            for (int end : TextPieces.ends(article.text())) {
                Span piece = new Span(offsets.fromUtf16(start), offsets.fromUtf16(end));
                ResolvedArticle whole = resolver.apply(piece(article, offsets, piece));
                Annotations resolved = whole.article().annotations();
                mentionKeys.addAll(whole.keys().mentions());
                quoteKeys.addAll(whole.keys().quotes());
                entityKeys.addAll(whole.keys().entities());
                evidence.addAll(whole.evidence());
                int by = piece.start();
                resolved.mentions().forEach(mention -> mentions.add(mention.moved(by)));
                resolved.quotes().forEach(quote -> quotes.add(quote.moved(by)));
                entities.addAll(resolved.entities());
                start = end;
            }
            return new ResolvedArticle(
                    with(article, article.text(), new Annotations(mentions, quotes, entities)),
                    new ResolvedArticle.Keys(mentionKeys, quoteKeys, entityKeys),
                    evidence);
        }

        /** The piece, with as much of the next as its last mentions and quotes reach into it. */
        private static Article piece(Article article, CodePoints offsets, Span piece) {
            Annotations given = article.annotations();
            List<Mention> mentions = given.mentions().stream()
                    .filter(mention -> begins(mention.span(), piece))
                    .toList();
            List<Quote> quotes = given.quotes().stream()
                    .filter(quote -> begins(quote.span(), piece))
                    .toList();
            int end = piece.end();
            for (Mention mention : mentions) {
                end = Math.max(end, mention.span().end());
            }
            for (Quote quote : quotes) {
                end = Math.max(end, quote.span().end());
            }
            int by = -piece.start();
            Annotations own = new Annotations(
                    mentions.stream().map(mention -> mention.moved(by)).toList(),
                    quotes.stream().map(quote -> quote.moved(by)).toList(),
                    piece.start() == 0 ? given.entities() : List.of());
            return with(article, offsets.cut(new Span(piece.start(), end)), own);
        }

        private static boolean begins(Span span, Span piece) {
            return span.start() >= piece.start() && span.start() < piece.end();
        }

        private static Article with(Article article, String text, Annotations annotations) {
            return new Article(article.id(), article.title(), text, article.metadata(), annotations, article.extra());
        }
    }
}
