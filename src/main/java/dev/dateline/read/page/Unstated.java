package dev.dateline.read.page;

import org.jspecify.annotations.Nullable;

/**
 * Default values for documents without a date or source of their own.
 *
 * @param published ISO date-time, day, month or year; null when nothing is known
 * @param source the paper or agency; null when nothing is known
 */
public record Unstated(@Nullable String published, @Nullable String source) {
    /** Nothing is known. */
    public static Unstated nothing() {
        return new Unstated(null, null);
    }
}
