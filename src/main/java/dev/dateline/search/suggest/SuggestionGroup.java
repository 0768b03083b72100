package dev.dateline.search.suggest;

import java.util.Locale;

/** Kinds of things that are suggested, in the order in which they are shown. */
public enum SuggestionGroup {
    /** Persons, organizations and countries; values are what {@code actor} filters by. */
    ACTORS,
    /** Places and countries; values are what {@code place} filters by. */
    PLACES,
    SOURCES,
    TOPICS,
    /** Articles; values are their ids. */
    TITLES;

    /** The group's name in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its members are known by names in many spellings. */
    boolean isNamed() {
        return this == ACTORS || this == PLACES;
    }
}
