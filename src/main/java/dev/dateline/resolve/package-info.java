/**
 * Which entity a name refers to: within an article, then over the archive, corrected by an authority file.
 */
@NullMarked
package dev.dateline.resolve;

import org.jspecify.annotations.NullMarked;
