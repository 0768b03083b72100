package dev.dateline.read.page;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** An article from plain text: its head, then its paragraphs without leftovers. Stateless. */
public final class PlainPage {
    private PlainPage() {}

    /**
     * The document as an object of the article format.
     *
     * @throws NoArticle when nothing of it is text of an article
     */
    public static ObjectNode article(Document document, Unstated unstated) {
        return article(new Findings(), Paragraphs.of(document.text()), document, unstated);
    }

    /** The same for paragraphs of a document of which something is known already. */
    static ObjectNode article(Findings findings, List<Block> blocks, Document document, Unstated unstated) {
        Leftovers.Sorted sorted = Leftovers.sort(PageHead.read(findings, blocks));
        sorted.leftOut().forEach(part -> findings.leaveOut(part.why(), part.text()));
        return findings.article(sorted.text(), document, unstated);
    }
}
