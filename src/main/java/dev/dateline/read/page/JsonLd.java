package dev.dateline.read.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What the JSON-LD of a page says of its article, as schema.org's NewsArticle or a similar type. Broken JSON is ignored.
 * Immutable.
 */
final class JsonLd {
    /** Many pages have line breaks in strings, or a comma too many. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** The depth of the search: pages put the article into a list, or into the graph of an object. */
    private static final int DEEPEST = 6;

    private final List<JsonNode> all = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final JsonNode article;

    private JsonLd(Document page, String title) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                collect(MAPPER.readTree(script.data()), 0);
            } catch (JacksonException broken) {
                // The page's other metadata is used instead.
            }
        }
        List<JsonNode> articles =
                all.stream().filter(node -> isArticle(node.path("@type"))).toList();
        this.article = articles.stream()
                .filter(node -> PageHead.same(text(node.path("headline")), title))
                .findFirst()
                .or(() -> articles.stream().findFirst())
                .orElse(MissingNode.getInstance());
    }

    /** Reads it from a page with that title. */
    static JsonLd of(Document page, String title) {
        return new JsonLd(page, title);
    }

    /** The first text under these keys of the article; empty when it has none of them. */
    String text(String... keys) {
        return Stream.of(keys)
                .map(key -> text(article.path(key)))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The addresses of the article's page. */
    List<String> addresses() {
        JsonNode page = article.path("mainEntityOfPage");
        return List.of(text("url"), text(page), text(page.path("@id")));
    }

    /** Who publishes it; empty when it is not said. */
    String publisher() {
        return name(resolved(article.path("publisher")));
    }

    /** The date of publication of the page, a recipe or a video, for pages without an article. */
    Optional<String> dateOfPage() {
        return all.stream()
                .filter(node -> !isArticle(node.path("@type")))
                .map(node -> text(node.path("datePublished")))
                .filter(date -> !date.isBlank())
                .findFirst();
    }

    /** The names of the authors as written; those of the page if it has no article. */
    List<String> authors() {
        List<String> names = new ArrayList<>();
        authors(article.path("author"), names);
        authors(article.path("creator"), names);
        for (JsonNode node : all) {
            if (names.isEmpty() && !isArticle(node.path("@type"))) {
                authors(node.path("author"), names);
            }
        }
        return names;
    }

    private void authors(JsonNode author, List<String> names) {
        if (author.isArray()) {
            author.forEach(one -> authors(one, names));
            return;
        }
        JsonNode known = resolved(author);
        boolean house = text(known.path("@type")).endsWith("Organization");
        String name = name(known);
        if (!house && !name.isBlank() && !names.contains(name)) {
            names.add(name);
        }
    }

    private JsonNode resolved(JsonNode thing) {
        JsonNode other = byId.get(text(thing.path("@id")));
        return other != null && thing.path("name").isMissingNode() ? other : thing;
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(item -> collect(item, depth + 1));
        } else if (node.isObject()) {
            all.add(node);
            String id = text(node.path("@id"));
            if (!id.isEmpty() && !node.path("name").isMissingNode()) {
                byId.putIfAbsent(id, node);
            }
            collect(node.path("@graph"), depth + 1);
            collect(node.path("mainEntity"), depth + 1);
        }
    }

    /** {@code NewsArticle}, {@code ReportageNewsArticle}, {@code BlogPosting} and so on; alone or in a list. */
    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
        }
        String name = type.asString("").toLowerCase(Locale.ROOT);
        return name.endsWith("article") || name.endsWith("posting") || name.equals("report");
    }

    private static String name(JsonNode thing) {
        JsonNode one = thing.isArray() && !thing.isEmpty() ? thing.get(0) : thing;
        return one.isObject() ? text(one.path("name")) : text(one);
    }

    private static String text(JsonNode value) {
        JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        // Some pages escape characters as HTML even here.
        return one.isString() ? Parser.unescapeEntities(one.stringValue(), false) : "";
    }
}
