package dev.dateline.annotate.score;

import java.util.List;

/**
 * A text in which people have marked all names.
 *
 * @param id of the article
 * @param text the whole text
 * @param scoredUntil code point offset behind which nothing is marked and nothing is scored
 * @param names what is marked, without doubles; may overlap
 */
public record GoldText(String id, String text, int scoredUntil, List<GoldName> names) {
    /** Copies the list. */
    public GoldText {
        names = List.copyOf(names);
    }
}
