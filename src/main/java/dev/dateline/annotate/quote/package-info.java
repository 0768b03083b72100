/**
 * Direct quotes and who speaks them: {@code QuoteMarks} finds what stands between quotation marks, {@code Attribution} the
 * verb that reports it and the words for the speaker, {@code Speakers} whom those words mean.
 */
@NullMarked
package dev.dateline.annotate.quote;

import org.jspecify.annotations.NullMarked;
