package dev.dateline.read.page;

import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.Document.Unstated;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Reads an article from plain text: its head, then its paragraphs without leftovers. Stateless. */
public final class PlainPage {
    private PlainPage() {}

    /**
     * The document as an object of the article format.
     *
     * @throws NoArticle when it has no text of an article
     */
    public static ObjectNode article(Document document, Unstated unstated) {
        return article(new Findings(), Block.paragraphs(document.text()), document, unstated);
    }

    /** The same for a document whose metadata are known in part. */
    static ObjectNode article(Findings findings, List<Block> blocks, Document document, Unstated unstated) {
        Leftovers.Sorted sorted = Leftovers.sort(PageHead.read(findings, blocks), findings.authors());
        sorted.leftOut().forEach(part -> findings.leaveOut(part.why(), part.text()));
        return findings.article(sorted.text(), document, unstated);
    }
}
