package dev.dateline.read.page;

import dev.dateline.article.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article: in JSON-LD, else in OpenGraph and other meta elements, else in the elements that hold
 * dates and authors. Stateless.
 */
final class HtmlMetadata {
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:published_time",
            "datePublished",
            "parsely-pub-date",
            "sailthru.date",
            "article.published",
            "dc.date",
            "dc.date.issued",
            "dcterms.created",
            "dcterms.date",
            "publishdate",
            "pubdate",
            "date");

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
        if (!findings.hasAuthor()) {
            page.select("meta[name=author], meta[property=article:author], meta[name=parsely-author]")
                    .forEach(author -> author(author.attr("content"), findings));
        }
        return described;
    }

    /** Notes a date in a form that machines read; what lies behind the day is kept when it is a time. */
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

    /** Notes an address that is whole. */
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

    /** Notes an author; addresses of their pages are no names. */
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
}
