/** Suggestions for what is typed: an index in memory of names, sources, topics and titles by the prefixes of their words. */
@NullMarked
package dev.dateline.search.suggest;

import org.jspecify.annotations.NullMarked;
