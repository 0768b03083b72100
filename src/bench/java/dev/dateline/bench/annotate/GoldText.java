package dev.dateline.bench.annotate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in which people have marked all names, all dates or all direct quotes.
 *
 * @param id of the article
 * @param text the whole text
 * @param published ISO date of the article; null when it is not given
 * @param scoredUntil code point offset behind which nothing is marked and nothing is scored
 * @param marks what is marked
 */
public record GoldText(String id, String text, @Nullable String published, int scoredUntil, Marks marks) {
    /**
     * What people have marked.
     *
     * @param names without doubles; may overlap; empty where a corpus has none
     * @param dates may overlap; empty where a corpus has none
     * @param quotes empty where a corpus has none
     */
    public record Marks(List<GoldName> names, List<GoldDate> dates, List<GoldQuote> quotes) {
        /** Copies the lists. */
        public Marks {
            names = List.copyOf(names);
            dates = List.copyOf(dates);
            quotes = List.copyOf(quotes);
        }
    }

    /** A text with marked names. */
    public static GoldText ofNames(String text, int scoredUntil, List<GoldName> names) {
        return new GoldText("", text, null, scoredUntil, new Marks(names, List.of(), List.of()));
    }

    /** The marked names. */
    public List<GoldName> names() {
        return marks.names();
    }
}
