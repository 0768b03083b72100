/** Reads documents of word processors, spreadsheets, e-books and PDF. */
@NullMarked
package dev.dateline.read.document;

import org.jspecify.annotations.NullMarked;
