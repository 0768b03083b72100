/**
 * Places: the gazetteer, and the rules that find the forms of places in a stream of tokens.
 */
@NullMarked
package dev.dateline.text.place;

import org.jspecify.annotations.NullMarked;
