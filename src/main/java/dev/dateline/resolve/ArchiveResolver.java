package dev.dateline.resolve;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.NamedEntity;
import dev.dateline.article.Quote;
import dev.dateline.text.Lexicons;
import dev.dateline.text.name.NameLexicons;
import dev.dateline.text.name.NameReader;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.word.TextPieces;
import java.util.List;

/**
 * Resolves the names of an archive, article by article: several spellings of one entity get one id, and two people who
 * share only a surname never do. docs/entities.md describes the rules. It learns from each article, so the ids in an
 * article may depend on previous articles, but they never change once an archive holds them: see {@link #learn}.
 */
public final class ArchiveResolver implements EntityResolver {
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

    @Override
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
}
