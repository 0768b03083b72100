/** Dates told in a text, absolute and against its publication day, to ISO days, months, years and intervals. */
@NullMarked
package dev.dateline.annotate.date;

import org.jspecify.annotations.NullMarked;
