/**
 * Suggestions while somebody types: an index in memory of names, sources, topics and titles by the beginnings of their
 * words.
 */
@NullMarked
package dev.dateline.search.suggest;

import org.jspecify.annotations.NullMarked;
