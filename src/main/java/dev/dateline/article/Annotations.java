package dev.dateline.article;

import java.util.List;

/**
 * What was marked in an article.
 *
 * @param mentions in the order given; may overlap; may be empty
 * @param quotes in the order given; may be empty
 * @param entities marked for the whole article, without offsets; may be empty
 */
public record Annotations(List<Mention> mentions, List<Quote> quotes, List<NamedEntity> entities) {
    /** Copies the lists. */
    public Annotations {
        mentions = List.copyOf(mentions);
        quotes = List.copyOf(quotes);
        entities = List.copyOf(entities);
    }

    /** An article in which nothing is marked. */
    public static Annotations none() {
        return new Annotations(List.of(), List.of(), List.of());
    }
}
