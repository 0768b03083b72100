/** The word lists of the annotator, as files that anyone can read and edit. */
@NullMarked
package dev.dateline.annotate.lexicon;

import org.jspecify.annotations.NullMarked;
