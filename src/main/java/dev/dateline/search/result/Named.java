package dev.dateline.search.result;

import dev.dateline.article.EntityKind;

/**
 * An entity that an article names.
 *
 * @param value the entity's id, the value of its facet
 * @param label its name for readers
 * @param kind what it is
 * @param count how often the article names it; 0 when it is only marked for the article as a whole
 */
public record Named(String value, String label, EntityKind kind, int count) {}
