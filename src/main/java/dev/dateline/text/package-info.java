/**
 * Pure rules on strings that the analyzers and the annotator share: folding, name parts, keys, place forms.
 */
@NullMarked
package dev.dateline.text;

import org.jspecify.annotations.NullMarked;
