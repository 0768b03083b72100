/**
 * Relevance of rankings against judged collections.
 */
@NullMarked
package dev.dateline.bench.relevance;

import org.jspecify.annotations.NullMarked;
