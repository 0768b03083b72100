package dev.dateline.search.request;

import dev.dateline.search.ApiName;
import java.util.Arrays;
import java.util.Optional;

/** The fields that articles can be filtered by and counted by in a facet. */
public enum FilterField implements ApiName {
    ACTOR(false, true),
    PERSON(false, true),
    ORGANIZATION(false, true),
    COUNTRY(false, true),
    PLACE(false, true),
    SPEAKER(false, true),
    SOURCE(true, false),
    TOPIC(false, false),
    LANGUAGE(true, false),
    AUTHOR(false, false),
    SECTION(true, false),
    /** The host of the address, without {@code www}. */
    URL(true, false),
    /** The page on which the article was printed. */
    PAGE(false, false);

    private final boolean singleValued;
    private final boolean entity;

    FilterField(boolean singleValued, boolean entity) {
        this.singleValued = singleValued;
        this.entity = entity;
    }

    /** Whether an article has at most one value, so that several asked for are always alternatives. */
    public boolean isSingleValued() {
        return singleValued;
    }

    /** Whether values are ids of entities, which have labels and kinds; otherwise a value is its own label. */
    public boolean isEntity() {
        return entity;
    }

    /** The field of that name in the API; empty for any other word. */
    public static Optional<FilterField> ofParameter(String name) {
        return Arrays.stream(values())
                .filter(field -> field.parameter().equals(name))
                .findFirst();
    }
}
