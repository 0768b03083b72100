/**
 * Times of searches and suggestions.
 */
@NullMarked
package dev.dateline.bench.search;

import org.jspecify.annotations.NullMarked;
