package dev.dateline.annotate;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.CodePoints;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.NamedEntity;
import dev.dateline.article.Quote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resolves by the name alone: what has no id gets that of another annotation of the same article with the same kind and
 * name, or else the name itself made into an id. A mention without a name is known by its words in the text.
 */
public final class NameResolver implements EntityResolver {
    @Override
    public Article resolve(Article article) {
        if (article.annotations().equals(Annotations.none())) {
            return article;
        }
        KnownIds known = new KnownIds(article);
        Annotations given = article.annotations();
        List<Mention> mentions = given.mentions().stream().map(known::resolved).toList();
        List<NamedEntity> entities =
                given.entities().stream().map(known::resolved).toList();
        List<Quote> quotes = given.quotes().stream().map(known::resolved).toList();
        return new Article(
                article.id(),
                article.title(),
                article.text(),
                article.metadata(),
                new Annotations(mentions, quotes, entities),
                article.extra());
    }

    /** The ids that one article gives, by kind and slug of the name. */
    private static final class KnownIds {
        private static final List<EntityKind> KINDS_OF_SPEAKERS =
                List.of(EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.COUNTRY);

        private final Map<EntityKind, Map<String, String>> ids = new HashMap<>();
        private final CodePoints text;

        KnownIds(Article article) {
            text = CodePoints.of(article.text());
            for (NamedEntity entity : article.annotations().entities()) {
                learn(entity.kind(), entity.name(), entity.id());
            }
            for (Mention mention : article.annotations().mentions()) {
                learn(mention.kind(), nameOf(mention), mention.id());
            }
            for (Mention mention : article.annotations().mentions()) {
                learn(mention.kind(), text.cut(mention.span()), mention.id());
            }
        }

        Mention resolved(Mention mention) {
            if (mention.id() != null || mention.kind() == EntityKind.DATE) {
                return mention;
            }
            return new Mention(
                    mention.span(),
                    mention.kind(),
                    mention.name(),
                    idOf(mention.kind(), nameOf(mention)),
                    mention.value(),
                    mention.confidence(),
                    mention.tool());
        }

        NamedEntity resolved(NamedEntity entity) {
            return entity.id() != null
                    ? entity
                    : new NamedEntity(entity.kind(), entity.name(), idOf(entity.kind(), entity.name()));
        }

        Quote resolved(Quote quote) {
            return quote.speakerId() != null || quote.speaker() == null
                    ? quote
                    : new Quote(quote.span(), quote.speaker(), speakerId(quote.speaker()), quote.cue());
        }

        private String speakerId(String speaker) {
            String slug = Slug.of(speaker);
            for (EntityKind kind : KINDS_OF_SPEAKERS) {
                String id = ids.getOrDefault(kind, Map.of()).get(slug);
                if (id != null) {
                    return id;
                }
            }
            return slug;
        }

        private String idOf(EntityKind kind, String name) {
            String slug = Slug.of(name);
            return ids.getOrDefault(kind, Map.of()).getOrDefault(slug, slug);
        }

        private void learn(EntityKind kind, String name, @Nullable String id) {
            if (id != null) {
                ids.computeIfAbsent(kind, any -> new HashMap<>()).putIfAbsent(Slug.of(name), id);
            }
        }

        private String nameOf(Mention mention) {
            return mention.name() == null ? text.cut(mention.span()) : mention.name();
        }
    }
}
