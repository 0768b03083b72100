package dev.dateline.read;

import dev.dateline.read.page.Document;
import dev.dateline.read.page.HtmlPage;
import dev.dateline.read.page.PlainPage;
import dev.dateline.read.page.Unstated;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A page of the web; docs/plain-text.md tells what is made of it. A file without any markup is read as plain text. */
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
    public boolean isAnnotated() {
        return false;
    }

    @Override
    public ObjectNode toArticle(Document document, Unstated unstated) {
        return document.hasMarkup() ? HtmlPage.article(document, unstated) : PlainPage.article(document, unstated);
    }
}
