package dev.dateline.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an article in addition to its text.
 *
 * @param published publication date as the article gives it: ISO date-time, day, month or year, already known to be
 *     readable by {@link PartialDate#parse}; null when undated
 * @param source the paper or agency; null when unknown
 * @param url where it was published; null when unknown
 * @param language BCP 47 tag; null when unknown
 * @param authors in the order given; may be empty
 * @param section the part of the paper; null when unknown
 * @param topics in the order given; may be empty
 */
public record Metadata(
        @Nullable String published,
        @Nullable String source,
        @Nullable String url,
        @Nullable String language,
        List<String> authors,
        @Nullable String section,
        List<String> topics) {
    /** Copies the lists. */
    public Metadata {
        authors = List.copyOf(authors);
        topics = List.copyOf(topics);
    }
}
