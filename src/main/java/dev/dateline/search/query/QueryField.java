package dev.dateline.search.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A field of the query language: which values may follow its colon, and where they are looked for. */
public enum QueryField {
    /** Words of the headline. */
    TITLE(Kind.WORDS),
    /** Words of the text. */
    TEXT(Kind.WORDS),
    /** Persons, organizations and countries, by any spelling. */
    ACTOR(Kind.NAMES),
    PERSON(Kind.NAMES),
    ORGANIZATION(Kind.NAMES),
    COUNTRY(Kind.NAMES),
    /** Places and countries. */
    PLACE(Kind.NAMES),
    /** The speaker of a quote. */
    SPEAKER(Kind.QUOTES),
    /** Words of a quote. */
    SAID(Kind.QUOTES),
    SOURCE(Kind.VALUES),
    TOPIC(Kind.VALUES),
    LANGUAGE(Kind.VALUES),
    /** The names in the byline. */
    AUTHOR(Kind.VALUES),
    /** The section of the paper. */
    SECTION(Kind.VALUES),
    /** The address, by its host, the words of its path, or whole. */
    URL(Kind.VALUES),
    /** The page on which the article was printed. */
    PAGE(Kind.VALUES),
    /** The day of publication. */
    DATE(Kind.DAYS),
    /** A day that the text mentions. */
    MENTIONED(Kind.DAYS),
    /** The day on which the article was added to the archive, in UTC. */
    ADDED(Kind.DAYS);

    /** The value that finds the articles without any value. */
    public static final String NONE = "none";

    /** The kinds of fields. */
    public enum Kind {
        /** Running words. */
        WORDS,
        /** Names of actors and places. */
        NAMES,
        /** Something about one quote. */
        QUOTES,
        /** Short listed values, such as names of sources. */
        VALUES,
        /** Days, months, years. */
        DAYS
    }

    private final Kind kind;

    QueryField(Kind kind) {
        this.kind = kind;
    }

    /** The kind of values that the field holds. */
    public Kind kind() {
        return kind;
    }

    /** Whether articles can be without a value, which {@value #NONE} after the colon finds; in texts it is a word. */
    public boolean canBeMissing() {
        return kind != Kind.WORDS && this != SAID && this != ADDED;
    }

    /** The field of that name among those that can be missing; empty for any other. */
    public static Optional<QueryField> missing(String name) {
        return Arrays.stream(values())
                .filter(field -> field.canBeMissing() && field.written().equals(name))
                .findFirst();
    }

    /** How it is written, without the colon. */
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of that name, in any case; also {@code organisation}. Empty for any other word. */
    static Optional<QueryField> named(String name) {
        String written = name.toLowerCase(Locale.ROOT).replace("organisation", "organization");
        return Arrays.stream(values())
                .filter(field -> field.written().equals(written))
                .findFirst();
    }

    /** All names, for an error message. */
    static String allWritten() {
        return Arrays.stream(values()).map(QueryField::written).collect(Collectors.joining(", "));
    }
}
