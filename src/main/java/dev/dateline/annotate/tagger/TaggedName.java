package dev.dateline.annotate.tagger;

import dev.dateline.article.EntityKind;

/**
 * A name as the tagger sees it.
 *
 * @param from its first token
 * @param to the token behind its last one
 * @param kind person, organisation or place; countries are places here
 * @param confidence 0 to 1: how far the model's sum for these labels stands above the next best, not a probability
 */
public record TaggedName(int from, int to, EntityKind kind, double confidence) {}
