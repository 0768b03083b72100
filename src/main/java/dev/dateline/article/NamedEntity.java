package dev.dateline.article;

import org.jspecify.annotations.Nullable;

/**
 * An entity that an annotation gives for the whole article, without a place in the text.
 *
 * @param kind any kind but {@link EntityKind#DATE}
 * @param name the entity's preferred name
 * @param id the entity's id, the value of its facet; null when the annotation does not say it
 */
public record NamedEntity(
        EntityKind kind, String name, @Nullable String id) {
    /** Refuses dates, which are not entities. */
    public NamedEntity {
        if (kind == EntityKind.DATE) {
            throw new IllegalArgumentException("a date is not an entity; mark it as a mention");
        }
    }
}
