package dev.dateline.http;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a feed as JSON Feed 1.1. Pure functions. */
final class JsonFeed {
    static final String CONTENT_TYPE = "application/feed+json";

    private JsonFeed() {}

    static String write(Feed feed) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", feed.title())
                .put("home_page_url", feed.page())
                .put("feed_url", feed.self());
        ArrayNode items = json.putArray("items");
        for (Feed.Item item : feed.items()) {
            ObjectNode one = items.addObject()
                    .put("id", item.id())
                    .put("url", item.link())
                    .put("title", item.title())
                    .put("content_text", item.summary());
            item.published().ifPresent(date -> one.put("date_published", date.toString()));
            item.source()
                    .ifPresent(source -> one.putArray("authors").addObject().put("name", source));
        }
        return json.toString();
    }
}
