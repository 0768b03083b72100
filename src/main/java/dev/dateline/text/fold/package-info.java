/**
 * Folding of letters: case, accents and writing variants that a reader does not distinguish. One table, {@code
 * lexicons/folding.tsv}, serves texts, keys of names and forms of places.
 */
@NullMarked
package dev.dateline.text.fold;

import org.jspecify.annotations.NullMarked;
