/** Finds absolute and relative dates in a text and resolves them to ISO days, months, years and intervals. */
@NullMarked
package dev.dateline.annotate.date;

import org.jspecify.annotations.NullMarked;
