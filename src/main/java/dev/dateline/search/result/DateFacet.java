package dev.dateline.search.result;

import dev.dateline.search.request.Interval;
import java.time.LocalDate;
import java.util.List;

/**
 * Articles of a search by publication date, or by the days that they mention. A publication date that is known less
 * exactly than a step, such as a year among months, is in no step and counted separately; an article that mentions days in
 * several steps counts in each.
 *
 * @param interval the step
 * @param buckets from the first step with an article to the last, without gaps; may be empty
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
