/**
 * Cost of indexing.
 */
@NullMarked
package dev.dateline.bench.index;

import org.jspecify.annotations.NullMarked;
