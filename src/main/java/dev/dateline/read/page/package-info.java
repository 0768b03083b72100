/**
 * Articles from documents that were never meant as data: plain text as somebody saved it, pages of the web. Title, date,
 * source and paragraphs are found, and what a web page has around an article is left out, by rules over the phrases of
 * {@code lexicons/leftovers.tsv}.
 */
@NullMarked
package dev.dateline.read.page;

import org.jspecify.annotations.NullMarked;
