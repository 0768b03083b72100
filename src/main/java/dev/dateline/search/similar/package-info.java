/**
 * Articles that tell of the same things as another one.
 */
@NullMarked
package dev.dateline.search.similar;

import org.jspecify.annotations.NullMarked;
