/**
 * What a search returns: hits, facets, quotes, articles and the archive's status.
 */
@NullMarked
package dev.dateline.search.result;

import org.jspecify.annotations.NullMarked;
