package dev.dateline.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a mention names. Actors are persons, organizations and countries; a country is both an actor and a place; a
 * date is neither.
 */
public enum EntityKind {
    PERSON,
    ORGANIZATION,
    COUNTRY,
    PLACE,
    DATE;

    /** The kind's name in the article format and in the HTTP API: lower case. */
    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether entities of this kind can act, and so belong to the facet of actors. */
    public boolean isActor() {
        return this == PERSON || this == ORGANIZATION || this == COUNTRY;
    }

    /** Whether entities of this kind lie somewhere, and so belong to the facet of places. */
    public boolean isPlace() {
        return this == COUNTRY || this == PLACE;
    }

    /** The kind of that name in the article format; empty for any other word. */
    public static Optional<EntityKind> ofJson(String name) {
        return Arrays.stream(values()).filter(kind -> kind.json().equals(name)).findFirst();
    }
}
