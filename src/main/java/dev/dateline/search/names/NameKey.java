package dev.dateline.search.names;

/**
 * A term of an index of names to look for.
 *
 * @param term as it was indexed
 * @param weight how much finding it counts, times its rarity; 1 for an exact word
 * @param misspelled how much it counts to find one that differs in a letter behind the first two; 0 for nothing
 */
public record NameKey(String term, double weight, double misspelled) {}
