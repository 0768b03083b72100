package dev.dateline.search.result;

import java.util.List;

/**
 * The copies of one text among the articles that a search finds.
 *
 * @param id what all of them have in common in the archive
 * @param count how many the search finds, 1 or more, with the one that is shown
 * @param others the next ones by date, at most {@value #MOST_OTHERS}
 */
public record Family(String id, long count, List<Hit.Card> others) {
    /** Others that are listed: what fits below a result. */
    public static final int MOST_OTHERS = 5;

    /** Copies the list. */
    public Family {
        others = List.copyOf(others);
    }
}
