/** Entities by name in any spelling: the terms to index, the terms to look for, and the ranking of results. */
@NullMarked
package dev.dateline.search.names;

import org.jspecify.annotations.NullMarked;
