/**
 * The services that answer searches: {@link dev.dateline.elastic.search.ArticleSearch} with a page of hits, one article or
 * quotes, others with exports, similar articles and the network of actors. {@code ...Body} makes a request of what the other
 * packages build, {@code HitReader}, {@code QuoteHits} and the like read the answer, {@code Cursor} and {@code Snapshots}
 * turn pages. Uses {@code facet} and what that uses; nothing of this layer uses it.
 */
@NullMarked
package dev.dateline.elastic.search;

import org.jspecify.annotations.NullMarked;
