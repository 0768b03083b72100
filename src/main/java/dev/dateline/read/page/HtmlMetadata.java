package dev.dateline.read.page;

import dev.dateline.article.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The metadata of a page about its article: in JSON-LD, else in OpenGraph and other meta elements, else in the elements
 * that hold dates and authors. Stateless.
 */
final class HtmlMetadata {
    private static final List<String> PUBLISHED =
            List.of(("article:published_time og:published_time datePublished parsely-pub-date sailthru.date"
                            + " article.published dc.date dc.date.issued dcterms.created dcterms.date publishdate pubdate date")
                    .split(" ", -1));

    private HtmlMetadata() {}

    /** Notes all of it; returns the text of the article that JSON-LD gives, empty when it gives none. */
    static String note(Document page, Findings findings) {
        String described = JsonLd.note(page, findings);
        findings.note("title", meta(page, "og:title"));
        PUBLISHED.forEach(name -> date(meta(page, name), findings));
        date(page.select("[itemprop=datePublished]").attr("content"), findings);
        Element time = page.selectFirst(
                "time[itemprop=datePublished], article time[datetime], header time[datetime], time[pubdate]");
        Element anyTime = time == null ? page.selectFirst("time[datetime]") : time;
        date(anyTime == null ? null : anyTime.attr("datetime"), findings);
        findings.note("source", meta(page, "og:site_name"));
        findings.note("source", meta(page, "application-name"));
        url(page.select("link[rel=canonical]").attr("href"), findings);
        url(meta(page, "og:url"), findings);
        findings.note("section", meta(page, "article:section"));
        language(page.select("html").attr("lang"), findings);
        language(meta(page, "og:locale"), findings);
        if (findings.authors().isEmpty()) {
            page.select("meta[name=author], meta[property=article:author], meta[name=parsely-author]")
                    .forEach(author -> author(author.attr("content"), findings));
        }
        return described;
    }

    /** Notes a date in a machine-readable form, with its time if there is one. */
    static void date(@Nullable String value, Findings findings) {
        if (value == null) {
            return;
        }
        String date = value.strip();
        if (PartialDate.isDate(date)) {
            findings.note("published", date);
        } else {
            WrittenDate.first(date).flatMap(WrittenDate::iso).ifPresent(day -> findings.note("published", day));
        }
    }

    /** Notes an absolute address. */
    static void url(@Nullable String value, Findings findings) {
        if (value != null && value.matches("https?://\\S+")) {
            findings.note("url", value);
        }
    }

    /** Notes a language tag; {@code en_US} is meant for {@code en-US}. */
    static void language(@Nullable String value, Findings findings) {
        String tag = value == null ? "" : value.strip().replace('_', '-');
        if (tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            findings.note("language", Locale.forLanguageTag(tag).toLanguageTag());
        }
    }

    /** Notes an author, unless it is an address. */
    static void author(String value, Findings findings) {
        if (!value.contains("://") && !value.startsWith("@")) {
            findings.author(value.replaceFirst("(?i)^by\\s+", ""));
        }
    }

    private static @Nullable String meta(Document page, String name) {
        return Optional.ofNullable(page.selectFirst("meta[property=" + quoted(name) + "], meta[name=" + quoted(name)
                        + "], meta[itemprop=" + quoted(name) + "]"))
                .map(element -> element.attr("content"))
                .orElse(null);
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    /** The JSON-LD of a page about its article, as schema.org's NewsArticle or a similar type. Stateless. */
    private static final class JsonLd {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();

        /** The depth of the search: pages put the article into a list, or into the graph of an object. */
        private static final int DEEPEST = 4;

        private JsonLd() {}

        /** Notes all of it; returns the text of the article, empty when it has none. Broken JSON is ignored. */
        static String note(Document page, Findings findings) {
            List<JsonNode> articles = new ArrayList<>();
            for (Element script : page.select("script[type=application/ld+json]")) {
                try {
                    collect(MAPPER.readTree(script.data()), 0, articles);
                } catch (JacksonException broken) {
                    // The page's other metadata is used instead.
                }
            }
            if (articles.isEmpty()) {
                return "";
            }
            JsonNode article = articles.getFirst();
            findings.note("title", text(article.path("headline")));
            date(text(article.path("datePublished")), findings);
            findings.note("source", name(article.path("publisher")));
            url(text(article.path("url")), findings);
            url(text(article.path("mainEntityOfPage")), findings);
            url(text(article.path("mainEntityOfPage").path("@id")), findings);
            language(text(article.path("inLanguage")), findings);
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
                author(name(author), findings);
            }
        }

        private static String name(JsonNode thing) {
            JsonNode one = thing.isArray() && !thing.isEmpty() ? thing.get(0) : thing;
            return one.isObject() ? text(one.path("name")) : text(one);
        }

        private static String text(JsonNode value) {
            JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
            // Some pages escape characters as HTML even here.
            return one.isString() ? org.jsoup.parser.Parser.unescapeEntities(one.stringValue(), false) : "";
        }
    }
}
