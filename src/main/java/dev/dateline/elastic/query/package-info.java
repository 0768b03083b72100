/**
 * Elasticsearch queries: {@link dev.dateline.elastic.query.ResolvedQuery} is what they are made from,
 * {@link dev.dateline.elastic.query.TextQuery} its words, {@link dev.dateline.elastic.query.FilterQuery} its filters,
 * {@link dev.dateline.elastic.query.WordQuery} the forms in which a word counts as found, and
 * {@link dev.dateline.elastic.query.Highlights} the marks. Sends nothing; uses {@code document}.
 */
@NullMarked
package dev.dateline.elastic.query;

import org.jspecify.annotations.NullMarked;
