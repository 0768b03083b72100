/**
 * Measuring how well searches rank: collections of documents, queries and judgements, and the scores of rankings.
 */
@NullMarked
package dev.dateline.cli.relevance;

import org.jspecify.annotations.NullMarked;
