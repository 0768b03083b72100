package dev.dateline.search.request;

import dev.dateline.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A range of days, both ends included, each of any precision: from the first day of {@code from} to the last day of
 * {@code to}.
 *
 * @param from null for no start
 * @param to null for no end
 */
public record Period(@Nullable PartialDate from, @Nullable PartialDate to) {
    /** All days. */
    public static final Period ALWAYS = new Period(null, null);

    /** Whether no day is left out. */
    public boolean isAlways() {
        return from == null && to == null;
    }
}
