package dev.dateline.annotate.alias;

import dev.dateline.article.EntityKind;

/**
 * The words by which a text names something, at one place.
 *
 * @param words as in the text, without titles
 * @param kind what is named; not a date
 */
public record NamedWords(String words, EntityKind kind) {}
