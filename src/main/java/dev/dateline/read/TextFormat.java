package dev.dateline.read;

import dev.dateline.read.page.Document;
import dev.dateline.read.page.HtmlPage;
import dev.dateline.read.page.PlainPage;
import dev.dateline.read.page.Unstated;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Plain text, as a reader would save an article; docs/plain-text.md describes how it is read. */
public final class TextFormat implements DocumentFormat {
    @Override
    public String name() {
        return "text";
    }

    @Override
    public Set<String> endings() {
        return Set.of("txt", "text");
    }

    @Override
    public String description() {
        return "plain text, one article a file: title, date and source first, if any";
    }

    @Override
    public String example() {
        return "Talks resume\nAug. 15, 2025\n\nTalks resumed in Ankara.";
    }

    @Override
    public boolean isAnnotated() {
        return false;
    }

    @Override
    public ObjectNode toArticle(Document document, Unstated unstated) {
        return document.isHtml() ? HtmlPage.article(document, unstated) : PlainPage.article(document, unstated);
    }
}
