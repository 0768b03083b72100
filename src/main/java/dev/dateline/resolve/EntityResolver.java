package dev.dateline.resolve;

import dev.dateline.article.Article;

/** Decides which entity each mention, quote and document-level entity of an article means. Thread-safe. */
@FunctionalInterface
public interface EntityResolver {
    /**
     * The article with an id wherever an entity or a speaker is named; dates have none. Ids that the article brings are
     * never changed, and nothing else of it is either. The same article gets the same ids each time.
     */
    Article resolve(Article article);
}
