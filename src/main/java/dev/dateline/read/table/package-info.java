/** Reads articles from tables and from JSON with other keys than those of the article format. */
@NullMarked
package dev.dateline.read.table;

import org.jspecify.annotations.NullMarked;
