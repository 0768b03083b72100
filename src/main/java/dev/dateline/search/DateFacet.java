package dev.dateline.search;

import java.time.LocalDate;
import java.util.List;

/**
 * How many articles of a search were published when. A partial date counts at its first day.
 *
 * @param interval the step
 * @param buckets from the first step with an article to the last, without gaps; empty when there is no dated article
 * @param missing undated articles
 */
public record DateFacet(Interval interval, List<Bucket> buckets, long missing) {
    /**
     * A step and its count.
     *
     * @param from first day
     * @param to last day
     * @param count articles published in it
     */
    public record Bucket(LocalDate from, LocalDate to, long count) {}

    /** Copies the list. */
    public DateFacet {
        buckets = List.copyOf(buckets);
    }
}
