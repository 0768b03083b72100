/**
 * Facets: {@link dev.dateline.elastic.facet.FacetAggregations} and {@link dev.dateline.elastic.facet.DateFacets} ask how many
 * articles have each value or date, {@code FacetReader} and {@code DateCounts} read the answers, and
 * {@link dev.dateline.elastic.facet.FacetValueSearch} searches inside one facet. Uses {@code names} and what that uses.
 */
@NullMarked
package dev.dateline.elastic.facet;

import org.jspecify.annotations.NullMarked;
