/**
 * Facets: {@code ...Aggregations} ask how many articles have each value or date, {@code ...Reader} and {@code ...Counts}
 * read it, {@link dev.dateline.elastic.facet.FacetValueSearch} searches inside one. Uses {@code names} and what that uses.
 */
@NullMarked
package dev.dateline.elastic.facet;

import org.jspecify.annotations.NullMarked;
