package dev.dateline.search;

import java.util.Locale;

/** A constant of an enumeration that the API calls by its name in lower case. */
public interface ApiName {
    /** The constant. */
    String name();

    /** The name in the API. */
    default String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
