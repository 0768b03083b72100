/**
 * What a caller asks for: query, filters, facets, sorting and paging.
 */
@NullMarked
package dev.dateline.search.request;

import org.jspecify.annotations.NullMarked;
