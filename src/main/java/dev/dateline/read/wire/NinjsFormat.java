package dev.dateline.read.wire;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.LineFormat;
import dev.dateline.read.Paragraphs;
import dev.dateline.read.ReadOptions;
import dev.dateline.read.page.Document.NoArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON format of the IPTC, ninjs 1 to 3, and the answers of the AP Media API, whose items have the same keys. Names
 * of people, organisations and places become entities of the article. Safe for many threads.
 */
public final class NinjsFormat implements LineFormat {
    private static final About ABOUT = About.of("ninjs", "news of an agency in JSON: ninjs 1 to 3, AP Media API")
            .withExample(
                    "{\"uri\": \"urn:courier:1\", \"versioncreated\": \"2025-08-15T12:00:00Z\", \"headline\": \"Talks resume\","
                            + " \"body_text\": \"Talks resumed.\"}");

    private static final Set<String> MARKS = Set.of(
            "versioncreated versionCreated pubstatus pubStatus body_text body_xhtml bodies headlines".split(" ", -1));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(ObjectNode object) {
        return isItem(object) || !items(object).isEmpty();
    }

    @Override
    public List<ObjectNode> toArticles(ObjectNode object, ReadOptions options) {
        List<ObjectNode> items = isItem(object) ? List.of(object) : items(object);
        List<ObjectNode> texts = items.stream().filter(NinjsFormat::isText).toList();
        if (texts.isEmpty()) {
            throw new NoArticle("the item is not a text, but of the type "
                    + (items.isEmpty()
                            ? "unknown"
                            : items.getFirst().path("type").asString("unknown")));
        }
        return texts.stream().map(NinjsFormat::article).toList();
    }

    private static boolean isItem(JsonNode object) {
        return object.path("uri").isString() && MARKS.stream().anyMatch(object::has);
    }

    private static boolean isText(ObjectNode item) {
        return switch (item.path("type").asString("text")) {
            case "picture", "photo", "graphic", "video", "audio" -> false;
            default -> true;
        };
    }

    /** The items in an answer of the AP Media API. */
    private static List<ObjectNode> items(JsonNode object) {
        List<ObjectNode> items = new ArrayList<>();
        if (object.path("data").path("item") instanceof ObjectNode item && isItem(item)) {
            items.add(item);
        }
        for (JsonNode entry : object.path("data").path("items")) {
            JsonNode item = entry.path("item").isObject() ? entry.path("item") : entry;
            if (item instanceof ObjectNode found && isItem(found)) {
                items.add(found);
            }
        }
        return items;
    }

    private static ObjectNode article(ObjectNode item) {
        String uri = item.path("uri").asString("");
        String ap = item.path("altids").path("itemid").asString("");
        ArticleDraft draft = new ArticleDraft()
                .id(ap.isEmpty() ? uri : ap)
                .title(text(item, "headline"))
                .title(roleValue(item.path("headlines")))
                .title(text(item, "title"))
                .title(text(item, "name"))
                .published(text(item, "firstcreated"))
                .published(text(item, "firstCreated"))
                .published(text(item, "contentcreated"))
                .published(text(item, "contentCreated"))
                .published(text(item, "versioncreated"))
                .published(text(item, "versionCreated"))
                .updated(text(item, "versioncreated"))
                .updated(text(item, "versionCreated"))
                .language(text(item, "language"))
                .source(text(item, "provider"))
                .source(item.path("provider").path("name").asString(""))
                .source(text(item, "source"))
                .source(text(item, "copyrightholder"))
                .source(text(item, "copyrightHolder"))
                .url(text(item, "url"))
                .url(ap.isEmpty() && uri.startsWith("http") ? uri : "")
                .extra("version", item.path("version").asString(""))
                .extra("slugline", text(item, "slugline"))
                .extra("located", text(item, "located"));
        draft.byline(text(item, "by"));
        if (!draft.hasAuthor()) {
            draft.byline(text(item, "byline"));
        }
        item.path("bylines").forEach(byline -> draft.byline(text(byline, "byline") + text(byline, "by")));
        names(item, "subject", "subjects").forEach(draft::topic);
        item.path("keywords").forEach(keyword -> draft.topic(keyword.asString("")));
        names(item, "person", "people").forEach(name -> draft.entity("person", name, null));
        names(item, "organisation", "organisations").forEach(name -> draft.entity("organization", name, null));
        names(item, "place", "places").forEach(name -> draft.entity("place", name, null));
        body(item, draft);
        if (draft.known("text").isEmpty()) {
            draft.extra("partial", "the item has no text of its own");
        }
        return draft.json();
    }

    private static void body(ObjectNode item, ArticleDraft draft) {
        for (String key : List.of("body_xhtml", "body_html", "bodyXhtml")) {
            if (draft.known("text").isEmpty() && item.path(key).isString()) {
                draft.text(Paragraphs.ofHtml(text(item, key)));
            }
        }
        for (JsonNode body : item.path("bodies")) {
            if (draft.known("text").isEmpty()) {
                String type = text(body, "contenttype") + text(body, "contentType");
                String value = text(body, "value");
                draft.text(
                        type.contains("html") || value.stripLeading().startsWith("<")
                                ? Paragraphs.ofHtml(value)
                                : value);
            }
        }
        if (draft.known("text").isEmpty()) {
            draft.text(text(item, "body_text"));
        }
    }

    private static String roleValue(JsonNode values) {
        for (JsonNode value : values) {
            if (value.path("role").asString("main").equals("main")) {
                return value.path("value").asString("");
            }
        }
        return values.isEmpty() ? "" : values.get(0).path("value").asString("");
    }

    /** The names of a list, without codes of one letter and the places above a place. */
    private static List<String> names(ObjectNode item, String key, String newerKey) {
        List<String> names = new ArrayList<>();
        for (JsonNode value : item.path(item.has(key) ? key : newerKey)) {
            boolean above = value.path("rels")
                    .valueStream()
                    .anyMatch(rel -> rel.asString("").equals("ancestor"));
            String name = text(value, "name");
            if (!above && name.length() > 1) {
                names.add(name);
            }
        }
        return names;
    }

    private static String text(JsonNode object, String key) {
        return object.path(key).isString() ? object.path(key).stringValue() : "";
    }
}
