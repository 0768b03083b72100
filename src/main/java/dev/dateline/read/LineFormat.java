package dev.dateline.read;

import tools.jackson.databind.node.ObjectNode;

/** A format in which each article is a JSON object, one a line. Safe for many threads. */
public non-sealed interface LineFormat extends ArticleFormat {
    /**
     * Converts an object of this format to one of the article format. Unknown parts are kept or dropped; the parser checks
     * whether the result is an article.
     */
    ObjectNode toArticle(ObjectNode object);
}
