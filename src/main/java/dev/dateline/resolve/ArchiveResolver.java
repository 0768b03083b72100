package dev.dateline.resolve;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.NamedEntity;
import dev.dateline.article.Quote;
import dev.dateline.resolve.PlaceLinker.KnownPlaces;
import dev.dateline.text.Lexicons;
import dev.dateline.text.name.NameLexicons;
import dev.dateline.text.name.NameReader;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import dev.dateline.text.word.TextPieces;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Resolves the names of an archive, article by article: several spellings of one entity get one id, and two people who
 * share only a surname never do. docs/entities.md describes the rules. It learns from each article, so the ids in an
 * article may depend on previous articles, but they never change once an archive holds them: see {@link #learn}.
 */
public final class ArchiveResolver {
    private final Authority authority;
    private final PlaceLinker places;
    private final EntityRegistry registry;

    /** Creates a resolver that knows only the lexicons and the operator's authority file. */
    public ArchiveResolver(NameLexicons lexicons, Gazetteer gazetteer, Authority authority) {
        this.authority = authority;
        KnownPlaces known = new KnownPlaces(gazetteer);
        this.places = new PlaceLinker(known);
        this.registry = new EntityRegistry(authority, new PersonNames(new NameReader(lexicons)), known);
    }

    /** The same with the bundled lexicons; loading them takes a second. */
    public static ArchiveResolver bundled(Authority authority) {
        return new ArchiveResolver(
                Lexicons.shipped().names(), Lexicons.shipped().gazetteer(), authority);
    }

    /**
     * Learns an entity that the archive already holds, with all its spellings.
     *
     * @return false when no more entities can be remembered
     */
    public synchronized boolean learn(EntityKind kind, String id, List<String> spellings) {
        spellings.forEach(spelling -> registry.learn(kind, id, spelling));
        return !registry.isFull();
    }

    /** Whether the limit of remembered names has been reached. */
    public synchronized boolean isFull() {
        return registry.isFull();
    }

    /**
     * The article with an id wherever an entity or a speaker is named; dates have none. Ids that the article brings are
     * never changed, and nothing else of it is either. The same article gets the same ids each time.
     */
    public synchronized Article resolve(Article article) {
        if (article.annotations().equals(Annotations.none())) {
            return article;
        }
        return article.text().length() > TextPieces.LONGEST
                ? ArticlePieces.resolve(article, this::resolveWhole)
                : resolveWhole(article);
    }

    private Article resolveWhole(Article article) {
        Annotations given = article.annotations();
        ArticleForms forms = new ArticleForms(article);
        ArticleEntities entities = new ArticleEntities(forms, registry, authority);
        entities.resolve(article, places);
        return new Article(
                article.id(),
                article.title(),
                article.text(),
                article.metadata(),
                new Annotations(
                        given.mentions().stream()
                                .map(mention -> resolved(mention, forms, entities))
                                .toList(),
                        given.quotes().stream()
                                .map(quote -> resolved(quote, entities))
                                .toList(),
                        given.entities().stream()
                                .map(entity -> resolved(entity, entities))
                                .toList()),
                article.extra());
    }

    private static Mention resolved(Mention mention, ArticleForms forms, ArticleEntities entities) {
        ArticleEntities.ResolvedName name = mention.id() != null || mention.kind() == EntityKind.DATE
                ? null
                : entities.of(mention.kind(), forms.nameOf(mention));
        return name == null
                ? mention
                : new Mention(
                        mention.span(),
                        mention.kind(),
                        mention.name() == null ? name.name() : mention.name(),
                        name.id(),
                        mention.value(),
                        mention.confidence(),
                        mention.tool());
    }

    private static NamedEntity resolved(NamedEntity entity, ArticleEntities entities) {
        ArticleEntities.ResolvedName name = entity.id() != null ? null : entities.of(entity.kind(), entity.name());
        return name == null ? entity : new NamedEntity(entity.kind(), entity.name(), name.id());
    }

    private static Quote resolved(Quote quote, ArticleEntities entities) {
        String speaker = quote.speaker();
        return quote.speakerId() != null || speaker == null
                ? quote
                : new Quote(quote.span(), speaker, entities.speakerId(speaker), quote.cue());
    }

    /**
     * Resolves a long article as if each piece of its text were an article of its own, for in one article every name is
     * compared with every other. A mention belongs to the piece that it begins in; entities without a place belong to
     * the first. Stateless.
     */
    static final class ArticlePieces {
        private ArticlePieces() {}

        /** The article with its pieces resolved, its mentions and quotes in the order of the pieces. */
        static Article resolve(Article article, UnaryOperator<Article> resolver) {
            CodePoints offsets = CodePoints.of(article.text());
            List<Mention> mentions = new ArrayList<>();
            List<Quote> quotes = new ArrayList<>();
            List<NamedEntity> entities = new ArrayList<>();
            int start = 0;
            for (int end : TextPieces.ends(article.text())) {
                Span piece = new Span(offsets.fromUtf16(start), offsets.fromUtf16(end));
                Annotations resolved =
                        resolver.apply(piece(article, offsets, piece)).annotations();
                int by = piece.start();
                resolved.mentions().forEach(mention -> mentions.add(mention.moved(by)));
                resolved.quotes().forEach(quote -> quotes.add(quote.moved(by)));
                entities.addAll(resolved.entities());
                start = end;
            }
            return with(article, article.text(), new Annotations(mentions, quotes, entities));
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
