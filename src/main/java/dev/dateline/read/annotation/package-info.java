/** Reads articles with annotations of other tools, whose labels a table maps to kinds of entities. */
@NullMarked
package dev.dateline.read.annotation;

import org.jspecify.annotations.NullMarked;
