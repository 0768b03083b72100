/**
 * All code that depends on the Elasticsearch client. This package holds only the packages below. Each is built over
 * others: it uses those and their dependencies, and no other package.
 *
 * <ul>
 *   <li>{@code cluster}: the connection;
 *   <li>{@code node}: the local server, over {@code cluster};
 *   <li>{@code document}: the documents in the indices;
 *   <li>{@code write}: indexing of articles, over {@code cluster} and {@code document};
 *   <li>{@code query}: translation of searches to queries, over {@code document};
 *   <li>{@code names}: the entities that an archive names, over {@code query} and {@code cluster};
 *   <li>{@code facet}: counts by value and date, over {@code names};
 *   <li>{@code search}: the services that answer searches, over {@code facet}.
 * </ul>
 */
@NullMarked
package dev.dateline.elastic;

import org.jspecify.annotations.NullMarked;
