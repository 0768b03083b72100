package dev.dateline.article;

import dev.dateline.text.word.Span;
import org.jspecify.annotations.Nullable;

/**
 * A passage of the text that names an entity or a date.
 *
 * @param span the words that name it, in code points of the article's text
 * @param kind what is named
 * @param name the entity's preferred name; null when the annotation does not say it, and for dates
 * @param id the entity's id, the value of its facet; null when the annotation does not say it, and for dates
 * @param value for a date: ISO day, month, year or interval, see {@link DateSpan}; null for entities
 * @param confidence 0 to 1; null when the annotation does not say it
 * @param tool who marked it (a program and its version, or a person); null when the annotation does not say it
 */
public record Mention(
        Span span,
        EntityKind kind,
        @Nullable String name,
        @Nullable String id,
        @Nullable String value,
        @Nullable Double confidence,
        @Nullable String tool) {
    /** The same mention, this many code points further on. */
    public Mention moved(int by) {
        return new Mention(span.moved(by), kind, name, id, value, confidence, tool);
    }
}
