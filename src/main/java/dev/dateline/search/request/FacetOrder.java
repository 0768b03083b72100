package dev.dateline.search.request;

import java.util.Locale;

/** Which values of a facet come first. */
public enum FacetOrder {
    /** Those with most articles. */
    COUNT,
    /** A to Z by label. */
    ALPHA,
    /** Those that stand out: how much more frequent they are among the articles found than in the archive. */
    UNUSUAL;

    /** The name in the API. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
