/**
 * Generators of the gazetteer and the stem lexicon.
 */
@NullMarked
package dev.dateline.bench.lists;

import org.jspecify.annotations.NullMarked;
