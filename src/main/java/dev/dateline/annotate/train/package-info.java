/** Making the model of the tagger from marked text. */
@NullMarked
package dev.dateline.annotate.train;

import org.jspecify.annotations.NullMarked;
