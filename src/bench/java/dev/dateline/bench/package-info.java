/**
 * Programs that measure Dateline and make the data it ships with; not part of the program's jar.
 */
@NullMarked
package dev.dateline.bench;

import org.jspecify.annotations.NullMarked;
