/**
 * Readers of public corpora.
 */
@NullMarked
package dev.dateline.bench.corpus;

import org.jspecify.annotations.NullMarked;
