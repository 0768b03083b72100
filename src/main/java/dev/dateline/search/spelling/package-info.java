/**
 * Other spellings of the names in a query.
 */
@NullMarked
package dev.dateline.search.spelling;

import org.jspecify.annotations.NullMarked;
