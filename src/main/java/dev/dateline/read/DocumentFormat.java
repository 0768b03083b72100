package dev.dateline.read;

import dev.dateline.read.page.Document;
import dev.dateline.read.page.NoArticle;
import dev.dateline.read.page.Unstated;
import tools.jackson.databind.node.ObjectNode;

/** A format in which a whole file is one article. Safe for many threads. */
public non-sealed interface DocumentFormat extends ArticleFormat {
    /**
     * The document as an object of the article format.
     *
     * @param unstated values for what the document does not say
     * @throws NoArticle with the reason, when it has no article
     */
    ObjectNode toArticle(Document document, Unstated unstated);
}
