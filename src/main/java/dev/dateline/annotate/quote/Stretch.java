package dev.dateline.annotate.quote;

/**
 * Words between quotation marks.
 *
 * @param start where they begin, behind the opening mark, in UTF-16 units
 * @param end where they end, before the closing mark
 * @param continued whether the same speech goes on in the next stretch: its paragraph ends without a closing mark, and
 *     the next one begins with an opening mark
 * @param single whether the marks are single ones, which are apostrophes as well
 */
record Stretch(int start, int end, boolean continued, boolean single) {}
