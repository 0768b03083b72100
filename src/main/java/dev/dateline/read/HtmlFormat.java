package dev.dateline.read;

import dev.dateline.read.page.Document;
import dev.dateline.read.page.HtmlPage;
import dev.dateline.read.page.PlainPage;
import dev.dateline.read.page.Unstated;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A page of the web; docs/plain-text.md describes how it is read. A file without any markup is read as plain text. */
public final class HtmlFormat implements DocumentFormat {
    @Override
    public String name() {
        return "html";
    }

    @Override
    public Set<String> endings() {
        return Set.of("html", "htm", "xhtml");
    }

    @Override
    public String description() {
        return "a page of the web, one article a file";
    }

    @Override
    public String example() {
        return "<article><h1>Talks resume</h1><p>Talks resumed in Ankara.</p></article>";
    }

    @Override
    public boolean isAnnotated() {
        return false;
    }

    @Override
    public ObjectNode toArticle(Document document, Unstated unstated) {
        return document.hasMarkup() ? HtmlPage.article(document, unstated) : PlainPage.article(document, unstated);
    }
}
