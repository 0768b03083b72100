package dev.dateline.index;

import dev.dateline.article.Article;
import dev.dateline.read.SourceLine;

/**
 * An article on its way into the index, with the line it came from, so that it can still be rejected with its place.
 *
 * @param article its entities are resolved: every mention of one has an id
 * @param line where it was
 */
public record IncomingArticle(Article article, SourceLine line) {}
