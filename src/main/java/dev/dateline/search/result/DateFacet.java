package dev.dateline.search.result;

import dev.dateline.search.request.Interval;
import java.time.LocalDate;
import java.util.List;

/**
 * How many articles of a search were published when, or tell of which days. A publication date that is known less
 * exactly than a step, such as a year among months, lies in none of them and is counted apart; an article that tells of
 * days in several steps counts in each.
 *
 * @param interval the step
 * @param buckets from the first step with an article to the last, without gaps; empty when there is none
 * @param partial articles whose date is not known as exactly as a step
 * @param missing articles without any date
 */
public record DateFacet(Interval interval, List<Bucket> buckets, long partial, long missing) {
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
