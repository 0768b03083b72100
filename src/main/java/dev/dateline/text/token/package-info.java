/** Splits a text into tokens and sentences, with the offsets of both; asks words about their letters. */
@NullMarked
package dev.dateline.text.token;

import org.jspecify.annotations.NullMarked;
