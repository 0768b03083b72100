package dev.dateline.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dateline.article.PartialDate;
import dev.dateline.search.export.XmlText;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.Passage;
import dev.dateline.search.result.SearchResult;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * The newest articles of a search as a feed, written as RSS 2.0 or as JSON Feed 1.1.
 *
 * @param title names the search
 * @param page the address of the search on the page
 * @param self the address of the feed
 * @param items newest first
 */
record Feed(String title, String page, String self, List<Item> items) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /**
     * An article in a feed.
     *
     * @param id the article's id, by which feed readers recognise it
     * @param title its title, or its source
     * @param link its page at the publisher, or on our page
     * @param summary the passages found, or the first sentence
     * @param dated when it was published, or added to the archive; null for an undated article
     * @param source null when unknown
     */
    record Item(
            String id,
            String title,
            String link,
            String summary,
            @Nullable Instant dated,
            @Nullable String source) {
        static Item of(ArticleHit hit, boolean byAdded, String site) {
            ArticleHit.Card card = hit.card();
            String url = card.url();
            String link = url != null && (url.startsWith("https://") || url.startsWith("http://"))
                    ? url
                    : site + "/?article=" + URLEncoder.encode(card.id(), StandardCharsets.UTF_8);
            String title = card.title().isEmpty() ? Objects.requireNonNullElse(card.source(), card.id()) : card.title();
            return new Item(
                    card.id(),
                    title,
                    link,
                    hit.passages().stream()
                            .filter(passage -> "text".equals(passage.field()))
                            .map(Passage::text)
                            .collect(Collectors.joining(" … ")),
                    dated(byAdded ? card.added() : card.published()),
                    card.source());
        }

        private static @Nullable Instant dated(@Nullable String date) {
            return date == null ? null : PartialDate.firstInstant(date);
        }
    }

    /**
     * The feed of a search.
     *
     * @param byAdded whether the items are dated by when they were added to the archive, by which feed readers sort them
     * @param words the query; may be empty
     * @param site the address of this server, without a slash at its end
     * @param asked the query of the feed's address, encoded, without the question mark
     * @param search the same without the parameters that make it a feed
     */
    static Feed of(SearchResult result, boolean byAdded, String words, String site, String asked, String search) {
        return new Feed(
                words.isBlank() ? "Dateline" : "Dateline: " + words.strip(),
                site + "/" + (search.isEmpty() ? "" : "?" + search),
                site + "/api/search?" + asked,
                result.hits().stream().map(hit -> Item.of(hit, byAdded, site)).toList());
    }

    /** The feed as JSON Feed 1.1. */
    String json() {
        List<JsonItem> written = items.stream().map(JsonItem::of).toList();
        return Answers.json(new JsonFeed("https://jsonfeed.org/version/1.1", title, page, self, written));
    }

    private record JsonFeed(String version, String title, String homePageUrl, String feedUrl, List<JsonItem> items) {}

    private record JsonItem(
            String id,
            String url,
            String title,
            @JsonProperty("content_text") String text,
            @JsonProperty("date_published") @Nullable String date,
            @Nullable List<Author> authors) {
        static JsonItem of(Item item) {
            return new JsonItem(
                    item.id(),
                    item.link(),
                    item.title(),
                    item.summary(),
                    item.dated() == null ? null : item.dated().toString(),
                    item.source() == null ? null : List.of(new Author(item.source())));
        }
    }

    private record Author(String name) {}

    /** The feed as RSS 2.0. */
    String rss() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            write(out);
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return text.toString();
    }

    private void write(XMLStreamWriter out) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("rss");
        out.writeAttribute("version", "2.0");
        out.writeNamespace("atom", ATOM);
        out.writeStartElement("channel");
        element(out, "title", title);
        element(out, "link", page);
        element(out, "description", "The newest articles of this search");
        out.writeEmptyElement("atom", "link", ATOM);
        out.writeAttribute("href", XmlText.legal(self));
        out.writeAttribute("rel", "self");
        out.writeAttribute("type", "application/rss+xml");
        for (Item item : items) {
            write(out, item);
        }
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndDocument();
    }

    private static void write(XMLStreamWriter out, Item item) throws XMLStreamException {
        out.writeStartElement("item");
        element(out, "title", item.title());
        element(out, "link", item.link());
        out.writeStartElement("guid");
        out.writeAttribute("isPermaLink", "false");
        out.writeCharacters(XmlText.legal(item.id()));
        out.writeEndElement();
        if (item.dated() != null) {
            element(
                    out,
                    "pubDate",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(item.dated().atOffset(ZoneOffset.UTC)));
        }
        // RSS reads the description as HTML, so plain text has to be escaped twice.
        element(
                out,
                "description",
                item.summary().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        if (item.source() != null) {
            element(out, "category", item.source());
        }
        out.writeEndElement();
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(XmlText.legal(text));
        out.writeEndElement();
    }
}
