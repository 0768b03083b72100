/**
 * Choice of the sentences that are shown with a hit.
 */
@NullMarked
package dev.dateline.search.passage;

import org.jspecify.annotations.NullMarked;
