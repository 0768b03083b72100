/**
 * Folding of letters: case, accents and writing variants that a reader does not distinguish.
 */
@NullMarked
package dev.dateline.text.fold;

import org.jspecify.annotations.NullMarked;
