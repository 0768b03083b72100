package dev.dateline.read;

import tools.jackson.databind.node.ObjectNode;

/** The article format itself. */
final class DatelineFormat implements ArticleFormat {
    @Override
    public String name() {
        return "dateline";
    }

    @Override
    public ObjectNode toArticle(ObjectNode object) {
        return object;
    }
}
