/**
 * What every part of Dateline shares.
 */
@NullMarked
package dev.dateline;

import org.jspecify.annotations.NullMarked;
