/**
 * Everything that knows the Elasticsearch client. Nothing lies here but the packages below, each over others: it uses these
 * and what they use, and none else.
 *
 * <ul>
 *   <li>{@code cluster}: the connection;
 *   <li>{@code node}: the local server, over {@code cluster};
 *   <li>{@code document}: what stands in the indices;
 *   <li>{@code write}: the way of an article, over {@code cluster} and {@code document};
 *   <li>{@code query}: what a search becomes, over {@code document};
 *   <li>{@code names}: whom and what an archive names, over {@code query} and {@code cluster};
 *   <li>{@code facet}: counts by value and date, over {@code names};
 *   <li>{@code search}: the services that answer searches, over {@code facet}.
 * </ul>
 */
@NullMarked
package dev.dateline.elastic;

import org.jspecify.annotations.NullMarked;
