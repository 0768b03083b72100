/**
 * Article files of every format in, articles out, with file and line told for every one that cannot be read.
 */
@NullMarked
package dev.dateline.read;

import org.jspecify.annotations.NullMarked;
