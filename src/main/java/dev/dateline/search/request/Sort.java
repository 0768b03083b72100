package dev.dateline.search.request;

import java.util.Locale;

/** The order of the hits. Undated articles come last; the id decides between equals, so every order is total. */
public enum Sort {
    /** By score, then newest first. */
    RELEVANCE,
    NEWEST,
    OLDEST;

    /** The name in the API. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
