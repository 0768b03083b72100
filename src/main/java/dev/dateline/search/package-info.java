/**
 * The way of a query: the query language, the request and result types, and the port that answers them.
 */
@NullMarked
package dev.dateline.search;

import org.jspecify.annotations.NullMarked;
