package dev.dateline.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the JSON-LD of a page says of its article, by schema.org's NewsArticle and its like. Stateless. */
final class JsonLd {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Objects are looked for so deep: pages put the article into a list, or into the graph of an object. */
    private static final int DEEPEST = 4;

    private JsonLd() {}

    /** Notes all of it; returns the text of the article, empty when it is not there. Broken JSON is passed over. */
    static String note(Document page, Findings findings) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                collect(MAPPER.readTree(script.data()), 0, articles);
            } catch (JacksonException broken) {
                // The page's other metadata stands in.
            }
        }
        if (articles.isEmpty()) {
            return "";
        }
        JsonNode article = articles.getFirst();
        findings.note("title", text(article.path("headline")));
        HtmlMetadata.date(text(article.path("datePublished")), findings);
        findings.note("source", name(article.path("publisher")));
        HtmlMetadata.url(text(article.path("url")), findings);
        HtmlMetadata.url(text(article.path("mainEntityOfPage")), findings);
        HtmlMetadata.url(text(article.path("mainEntityOfPage").path("@id")), findings);
        HtmlMetadata.language(text(article.path("inLanguage")), findings);
        findings.note("section", text(article.path("articleSection")));
        authors(article.path("author"), findings);
        return text(article.path("articleBody"));
    }

    private static void collect(JsonNode node, int depth, List<JsonNode> articles) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(item -> collect(item, depth + 1, articles));
        } else if (isArticle(node.path("@type"))) {
            articles.add(node);
        } else if (node.isObject()) {
            collect(node.path("@graph"), depth + 1, articles);
            collect(node.path("mainEntity"), depth + 1, articles);
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

    private static void authors(JsonNode author, Findings findings) {
        if (author.isArray()) {
            author.forEach(one -> authors(one, findings));
        } else {
            HtmlMetadata.author(name(author), findings);
        }
    }

    private static String name(JsonNode thing) {
        JsonNode one = thing.isArray() && !thing.isEmpty() ? thing.get(0) : thing;
        return one.isObject() ? text(one.path("name")) : text(one);
    }

    private static String text(JsonNode value) {
        JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        // Some pages write their characters as entities even here.
        return one.isString() ? org.jsoup.parser.Parser.unescapeEntities(one.stringValue(), false) : "";
    }
}
