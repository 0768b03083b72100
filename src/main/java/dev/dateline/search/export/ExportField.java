package dev.dateline.search.export;

import java.util.List;
import java.util.Locale;

/** The fields of an export: the keys of the article format, and what the archive adds to them. */
public enum ExportField {
    ID,
    PUBLISHED,
    TITLE,
    SOURCE,
    URL,
    LANGUAGE,
    AUTHORS,
    SECTION,
    TOPICS,
    /** The persons, organizations and countries named, with their preferred names. */
    ACTORS,
    /** The places and countries named, with their preferred names. */
    PLACES,
    /** The speakers of quotes, with their preferred names. */
    SPEAKERS,
    /** The id that all near duplicates of a text have in common. */
    FAMILY,
    /** When the article was added to the archive, in UTC. */
    ADDED,
    TEXT,
    MENTIONS,
    QUOTES,
    ENTITIES,
    EXTRA;

    /** The default fields of a table: those that fit into a cell. */
    public static final List<ExportField> TABLE =
            List.of(ID, PUBLISHED, TITLE, SOURCE, URL, LANGUAGE, AUTHORS, SECTION, TOPICS, ACTORS, PLACES, SPEAKERS);

    /** The article in the article format, so that an export can be indexed again. */
    public static final List<ExportField> ARTICLE = List.of(
            ID, TITLE, TEXT, PUBLISHED, SOURCE, URL, LANGUAGE, AUTHORS, SECTION, TOPICS, MENTIONS, QUOTES, ENTITIES,
            EXTRA);

    /** The field's name in the API, and the key and column that it fills. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its value can be longer than a few lines. */
    public boolean isLong() {
        return switch (this) {
            case TEXT, MENTIONS, QUOTES, ENTITIES, EXTRA -> true;
            default -> false;
        };
    }

    /** Whether its value is a list of actors or places, whose names the archive has to look up. */
    public boolean isNamed() {
        return this == ACTORS || this == PLACES || this == SPEAKERS;
    }
}
