/**
 * The way of an article: read, write, count, with rejects kept and progress told as events.
 */
@NullMarked
package dev.dateline.index;

import org.jspecify.annotations.NullMarked;
