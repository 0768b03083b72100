/**
 * Direct quotes and their speakers. {@code QuoteMarks} finds the text between quotation marks.
 * {@code Attributions} finds the reporting verb and the words that name the speaker. {@code Speakers} resolves those
 * words to a name.
 */
@NullMarked
package dev.dateline.annotate.quote;

import org.jspecify.annotations.NullMarked;
