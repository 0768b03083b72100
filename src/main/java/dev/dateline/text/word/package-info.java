/**
 * Words and positions of a text: stems, code points, spans.
 */
@NullMarked
package dev.dateline.text.word;

import org.jspecify.annotations.NullMarked;
