package dev.dateline.read;

import tools.jackson.databind.node.ObjectNode;

/** A form in which each line of a file is an article, as one JSON object. Safe for many threads. */
public non-sealed interface LineFormat extends ArticleFormat {
    /**
     * One object of this format as one of the article format. What it does not understand it leaves as it is or out;
     * whether the result is an article is for the parser to judge.
     */
    ObjectNode toArticle(ObjectNode object);
}
