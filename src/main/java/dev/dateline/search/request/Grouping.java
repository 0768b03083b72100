package dev.dateline.search.request;

import java.util.Locale;

/** What stands for one hit on a page. */
public enum Grouping {
    /** Every article. */
    NONE,
    /** Copies of one text together, under the first of them that the search finds. */
    FAMILIES;

    /** The grouping's name in the API. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
