/**
 * The indexing pipeline: {@link dev.dateline.index.Archive} has articles read, annotated, resolved and written by {@link
 * dev.dateline.index.Indexing}, for the command {@code index} and for pushes over HTTP ({@link
 * dev.dateline.index.ArticleIntake}) alike. {@link dev.dateline.index.ArticleIndex} is the port to what stores them.
 */
@NullMarked
package dev.dateline.index;

import org.jspecify.annotations.NullMarked;
