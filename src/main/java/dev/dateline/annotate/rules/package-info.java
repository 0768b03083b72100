/** The second layer: corrections of the tagger's output by rules and word lists. */
@NullMarked
package dev.dateline.annotate.rules;

import org.jspecify.annotations.NullMarked;
