/**
 * Measurement of near-duplicate detection.
 */
@NullMarked
package dev.dateline.bench.family;

import org.jspecify.annotations.NullMarked;
