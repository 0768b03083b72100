/**
 * The services that answer searches: {@link dev.dateline.elastic.search.ArticleSearch} a page of hits, one article or quotes,
 * others exports, similar articles and the network of actors. {@code ...Body} builds requests, {@code HitReader},
 * {@code QuoteHits} and the like read the answers, {@code Cursor} and {@code Snapshots} are for paging. Uses {@code facet} and
 * what that uses; no other package of {@code elastic} uses it.
 */
@NullMarked
package dev.dateline.elastic.search;

import org.jspecify.annotations.NullMarked;
