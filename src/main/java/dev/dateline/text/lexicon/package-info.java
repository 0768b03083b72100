/**
 * Reads the word lists and tables in {@code lexicons/}, which ship with the program.
 */
@NullMarked
package dev.dateline.text.lexicon;

import org.jspecify.annotations.NullMarked;
