package dev.dateline.read.feed;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.LineFormat;
import dev.dateline.read.Paragraphs;
import dev.dateline.read.ReadOptions;
import dev.dateline.read.page.Document.NoArticle;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Feed 1.0 and 1.1: one object with all articles in {@code items}. Safe for many threads. */
public final class JsonFeed implements LineFormat {
    private static final About ABOUT = About.of("jsonfeed", "a JSON Feed")
            .withExample(
                    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Courier\", \"items\": [{\"id\": \"1\","
                            + " \"title\": \"Talks resume\", \"content_text\": \"Talks resumed.\"}]}");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(ObjectNode object) {
        return object.path("version").asString("").contains("jsonfeed.org")
                && object.path("items").isArray();
    }

    @Override
    public List<ObjectNode> toArticles(ObjectNode object, ReadOptions options) {
        if (object.path("items").isEmpty()) {
            throw new NoArticle("the feed has no items");
        }
        List<ObjectNode> articles = new ArrayList<>();
        object.path("items").forEach(item -> articles.add(article(object, item)));
        return articles;
    }

    private static ObjectNode article(JsonNode feed, JsonNode item) {
        String id = item.path("id").asString("");
        ArticleDraft draft = new ArticleDraft()
                .title(item.path("title").asString(""))
                .url(item.path("url").asString(""))
                .url(item.path("external_url").asString(""))
                .url(id.startsWith("http") ? id : "")
                .published(item.path("date_published").asString(""))
                .updated(item.path("date_modified").asString(""))
                .source(feed.path("title").asString(""))
                .language(item.path("language").asString(""))
                .language(feed.path("language").asString(""));
        for (JsonNode holder : List.of(item, feed)) {
            if (!draft.hasAuthor()) {
                holder.path("authors")
                        .forEach(author -> draft.author(author.path("name").asString("")));
                draft.author(holder.path("author").path("name").asString(""));
            }
        }
        item.path("tags").forEach(tag -> draft.topic(tag.asString("")));
        String html = item.path("content_html").asString("");
        if (html.isBlank()) {
            draft.text(item.path("content_text").asString(""));
        } else {
            Paragraphs.ofBody(html, draft);
        }
        String summary = item.path("summary").asString("");
        if (draft.known("text").isEmpty() && !summary.isBlank()) {
            draft.text(summary).extra("partial", "the feed has a summary only");
        } else {
            draft.extra("summary", summary);
        }
        return draft.json();
    }
}
