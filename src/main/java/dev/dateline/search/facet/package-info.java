/**
 * Searching inside a facet: any of its values, page by page, by any spelling.
 */
@NullMarked
package dev.dateline.search.facet;

import org.jspecify.annotations.NullMarked;
