/**
 * What a search becomes for Elasticsearch: {@link dev.dateline.elastic.query.NarrowedQuery} is all of it,
 * {@link dev.dateline.elastic.query.TextQuery} its words, {@link dev.dateline.elastic.query.FilterQuery} its filters,
 * {@link dev.dateline.elastic.query.Highlights} the marks in what is found. Sends nothing; uses {@code document}.
 */
@NullMarked
package dev.dateline.elastic.query;

import org.jspecify.annotations.NullMarked;
