/**
 * Reading of the word lists and tables that ship with the program, and sets of words.
 */
@NullMarked
package dev.dateline.text.lexicon;

import org.jspecify.annotations.NullMarked;
