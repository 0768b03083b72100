package dev.dateline.read;

import dev.dateline.read.page.Document;
import dev.dateline.read.page.NoArticle;
import dev.dateline.read.page.Unstated;
import tools.jackson.databind.node.ObjectNode;

/** A form in which a whole file is one article. Safe for many threads. */
public non-sealed interface DocumentFormat extends ArticleFormat {
    /**
     * The document as an object of the article format.
     *
     * @param unstated what holds where the document itself does not say
     * @throws NoArticle when there is no article in it, with the reason
     */
    ObjectNode toArticle(Document document, Unstated unstated);
}
