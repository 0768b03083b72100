/**
 * Reads articles from saved plain texts and pages of the web. Finds title, date, source and paragraphs, and leaves out the
 * other parts of a page, by rules over the phrases of {@code lexicons/leftovers.tsv}.
 */
@NullMarked
package dev.dateline.read.page;

import org.jspecify.annotations.NullMarked;
