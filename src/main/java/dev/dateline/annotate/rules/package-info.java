/** The second layer: what is corrected after the tagger, by rules and word lists. */
@NullMarked
package dev.dateline.annotate.rules;

import org.jspecify.annotations.NullMarked;
