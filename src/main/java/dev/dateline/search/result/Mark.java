package dev.dateline.search.result;

/**
 * Words that a query hit, half open, in code points of the passage they are in.
 *
 * @param from offset of the first code point
 * @param to offset behind the last
 */
public record Mark(int from, int to) {}
