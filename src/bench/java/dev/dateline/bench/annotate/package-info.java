/**
 * Scores of the annotator against gold standards.
 */
@NullMarked
package dev.dateline.bench.annotate;

import org.jspecify.annotations.NullMarked;
