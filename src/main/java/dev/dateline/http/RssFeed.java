package dev.dateline.http;

import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as RSS 2.0. One thread. */
final class RssFeed {
    static final String CONTENT_TYPE = "application/rss+xml; charset=utf-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter out;

    private RssFeed(XMLStreamWriter out) {
        this.out = out;
    }

    static String write(Feed feed) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new RssFeed(out).feed(feed);
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a text in memory can be written to", impossible);
        }
        return text.toString();
    }

    private void feed(Feed feed) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("rss");
        out.writeAttribute("version", "2.0");
        out.writeNamespace("atom", ATOM);
        out.writeStartElement("channel");
        element("title", feed.title());
        element("link", feed.page());
        element("description", "The newest articles of this search");
        out.writeEmptyElement("atom", "link", ATOM);
        out.writeAttribute("href", legal(feed.self()));
        out.writeAttribute("rel", "self");
        out.writeAttribute("type", "application/rss+xml");
        for (Feed.Item item : feed.items()) {
            item(item);
        }
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void item(Feed.Item item) throws XMLStreamException {
        out.writeStartElement("item");
        element("title", item.title());
        element("link", item.link());
        out.writeStartElement("guid");
        out.writeAttribute("isPermaLink", "false");
        out.writeCharacters(legal(item.id()));
        out.writeEndElement();
        Optional<String> date = item.published()
                .map(instant -> DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC)));
        if (date.isPresent()) {
            element("pubDate", date.get());
        }
        // RSS takes the description for HTML, so what is text has to be escaped twice.
        element(
                "description",
                item.summary().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        if (item.source().isPresent()) {
            element("category", item.source().get());
        }
        out.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(legal(text));
        out.writeEndElement();
    }

    /** Without what XML 1.0 cannot hold: most control characters, lone surrogates, two that are no characters. */
    static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints()
                .filter(character -> character == '\t'
                        || character == '\n'
                        || character == '\r'
                        || (character >= 0x20 && character <= 0xD7FF)
                        || (character >= 0xE000 && character <= 0xFFFD)
                        || character >= 0x10000)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
