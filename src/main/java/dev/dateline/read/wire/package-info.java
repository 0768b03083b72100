/** Reads the formats in which agencies and content systems exchange news. */
@NullMarked
package dev.dateline.read.wire;

import org.jspecify.annotations.NullMarked;
