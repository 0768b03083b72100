/** Measuring an annotator against text that people have marked. */
@NullMarked
package dev.dateline.annotate.score;

import org.jspecify.annotations.NullMarked;
