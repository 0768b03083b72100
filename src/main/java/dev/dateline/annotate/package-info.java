/**
 * From raw text to annotations: the {@link dev.dateline.annotate.Annotator} that others may replace, and the built-in
 * one behind it. {@code token} cuts the text, {@code tagger} finds names by a trained model, {@code rules} corrects
 * them by word lists that anyone can edit, {@code alias} tells which names are one entity, {@code score} measures. The
 * {@link dev.dateline.annotate.EntityResolver} then says which entity each mention is.
 */
@NullMarked
package dev.dateline.annotate;

import org.jspecify.annotations.NullMarked;
