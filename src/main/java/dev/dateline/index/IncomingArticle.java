package dev.dateline.index;

import dev.dateline.article.Article;
import dev.dateline.read.ReadEvent.SourceLine;
import dev.dateline.resolve.ResolvedArticle;

/**
 * An article on its way into the index, with the line it came from, so that it can still be rejected with its place.
 *
 * @param resolved every mention of an entity has an id
 * @param line where it was
 */
public record IncomingArticle(ResolvedArticle resolved, SourceLine line) {
    /** The article. */
    public Article article() {
        return resolved.article();
    }
}
