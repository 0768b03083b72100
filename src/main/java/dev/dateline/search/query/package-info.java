/**
 * The query language: from text to a tree of values and back. docs/query-syntax.md describes it for those who search.
 */
@NullMarked
package dev.dateline.search.query;

import org.jspecify.annotations.NullMarked;
