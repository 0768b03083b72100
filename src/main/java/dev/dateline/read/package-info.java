/**
 * Reads articles from files of every format, and reports the file and line of each one that cannot be read.
 */
@NullMarked
package dev.dateline.read;

import org.jspecify.annotations.NullMarked;
