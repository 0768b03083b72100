/**
 * From raw text to annotations: the {@link dev.dateline.annotate.Annotator} that others may replace, and the built-in one.
 * {@code tagger} finds names by a trained model, {@code rules} corrects them by word lists that anyone can edit,
 * {@link dev.dateline.annotate.NameLinker} decides which names are one entity, {@code date} finds dates and {@code quote}
 * direct quotes with their speakers.
 */
@NullMarked
package dev.dateline.annotate;

import org.jspecify.annotations.NullMarked;
