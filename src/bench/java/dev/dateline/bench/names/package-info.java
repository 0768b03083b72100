/**
 * Scores of name and place matching.
 */
@NullMarked
package dev.dateline.bench.names;

import org.jspecify.annotations.NullMarked;
