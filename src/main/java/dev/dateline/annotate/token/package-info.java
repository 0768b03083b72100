/** Cutting a text into words and sentences, with the offsets of both. */
@NullMarked
package dev.dateline.annotate.token;

import org.jspecify.annotations.NullMarked;
