package dev.dateline.read;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the elements of some names from an XML file, one at a time, each with all that is in it. Document types and
 * external entities are not read. Names are in lower case; those of the root's namespace and those without a prefix are
 * local names, others have the usual prefix of their namespace, as in {@code dc:creator}. Attributes have local names.
 * One thread.
 */
@SuppressWarnings("ReferenceEquality") // an element itself is meant, not one like it
public final class XmlStream implements Closeable {
    /** Elements that are nested deeper are not those of an article. */
    private static final int DEEPEST = 500;

    /** The most elements that are kept of those outside: the head of a feed has a hundred, its authors perhaps thousands. */
    private static final int MOST_OUTSIDE = 20_000;

    private static final Map<String, String> PREFIXES = Map.of(
            "http://purl.org/dc/elements/1.1/", "dc:",
            "http://purl.org/dc/terms/", "dcterms:",
            "http://purl.org/rss/1.0/modules/content/", "content:",
            "http://search.yahoo.com/mrss/", "media:",
            "http://www.google.com/schemas/sitemap-news/0.9", "news:",
            "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#", "nif:",
            "http://www.w3.org/1999/xhtml", "",
            "http://purl.org/rss/1.0/", "");

    /** The XML declaration is at the start of a file. */
    private static final int DECLARED_WITHIN = 1024;

    private static final Pattern DECLARED = Pattern.compile("^(?:ï»¿)?<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)");

    private final Set<String> names;
    private final Charset charset;
    private final XMLStreamReader reader;
    private final Element head = new Element("head-of-file");
    private String rootNamespace = "";
    private Element outside = head;
    private int elementsOutside;
    private int ignored;
    private int depth;
    private int characters; // of the current element, or outside of such elements since the last one
    private int elements;

    /**
     * The elements of those names in a file.
     *
     * @param input supports marks
     * @throws IOException when it is not XML
     */
    public XmlStream(InputStream input, Set<String> names) throws IOException {
        this.names = names;
        charset = charset(input);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            reader = factory.createXMLStreamReader(decoded(input, charset));
        } catch (XMLStreamException failure) {
            throw new IOException(reason(failure), failure);
        }
    }

    /** The articles in these elements; {@code item} reads each. Closing them closes this. */
    public ArticleStream articles(Function<Element, ArticleStream.Item> item) {
        return new ArticleStream() {
            @Override
            public @Nullable Item next() throws IOException {
                Element element = XmlStream.this.next();
                return element == null ? null : item.apply(element);
            }

            @Override
            public void close() throws IOException {
                XmlStream.this.close();
            }
        };
    }

    /** The next element of these names, without those inside of it; null at the end. */
    public @Nullable Element next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    Element element = element();
                    if (names.contains(element.normalName())) {
                        characters = 0;
                        elements = 0;
                        fill(element);
                        return element;
                    }
                    depth++;
                    if (elementsOutside < MOST_OUTSIDE && depth < DEEPEST) {
                        elementsOutside++;
                        outside.appendChild(element);
                        outside = element;
                    } else {
                        ignored++;
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    if (ignored > 0) {
                        ignored--;
                    } else {
                        Element parent = outside.parent();
                        outside = parent == null ? outside : parent;
                    }
                } else if (ignored == 0
                        && outside != head
                        && !(reader.hasText() && reader.getText().isBlank())) {
                    text(event, outside);
                }
            }
            return null;
        } catch (XMLStreamException failure) {
            throw new IOException(reason(failure), failure);
        }
    }

    /** What has been read so far outside of these elements, such as the title of a feed. */
    public Element head() {
        return head;
    }

    /** Where the current element ends, as in {@code line 12}. */
    public String place() {
        return "line " + reader.getLocation().getLineNumber();
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException failure) {
            throw new IOException(failure);
        }
    }

    /** The text of the first element with that name inside of another; empty when it does not exist. */
    public static String text(Element element, String name) {
        Element first = element.getElementsByTag(name).first();
        return first == null ? "" : ArticleDraft.line(first.wholeText());
    }

    /** The text of the first child with that name; empty when it does not exist. */
    public static String childText(Element element, String name) {
        return children(element, name)
                .findFirst()
                .map(child -> ArticleDraft.line(child.wholeText()))
                .orElse("");
    }

    /** The children with that name. */
    public static Stream<Element> children(Element element, String name) {
        return element.children().stream().filter(child -> child.normalName().equals(name));
    }

    /** The texts of all elements with that name inside of another. */
    public static List<String> texts(Element element, String name) {
        return element.getElementsByTag(name).stream()
                .map(found -> ArticleDraft.line(found.wholeText()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What is inside an element as HTML: its markup when it has any, or else its text, which is escaped markup. */
    public static String html(Element element) {
        return element.childrenSize() > 0 ? element.html() : element.wholeText();
    }

    private void fill(Element element) throws XMLStreamException, IOException {
        Element at = element;
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                Element child = element();
                elements++;
                if (elements > ReadLimits.ELEMENTS) {
                    throw new IOException("an element has more than " + ReadLimits.ELEMENTS + " elements");
                }
                at.appendChild(child);
                at = child;
                depth++;
                if (depth > DEEPEST) {
                    throw new IOException("its elements are nested more than " + DEEPEST + " deep");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                Element parent = at.parent();
                if (at == element || parent == null) {
                    return;
                }
                at = parent;
                depth--;
            } else {
                text(event, at);
            }
        }
    }

    private void text(int event, Element target) throws IOException {
        String text = switch (event) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> reader.getText();
            // Of entities that no document type declares, those of HTML are known.
            case XMLStreamConstants.ENTITY_REFERENCE ->
                Parser.unescapeEntities("&" + reader.getLocalName() + ";", false);
            default -> "";
        };
        characters += text.length();
        if (characters > ReadLimits.ARTICLE) {
            throw new IOException("an element is longer than " + (ReadLimits.ARTICLE >> 20) + " million characters");
        }
        if (!text.isEmpty()) {
            target.appendChild(new TextNode(text));
        }
    }

    private Element element() {
        if (rootNamespace.isEmpty()) {
            rootNamespace = String.valueOf(reader.getNamespaceURI());
        }
        Element element = new Element(name());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.attr(reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT), reader.getAttributeValue(i));
        }
        return element;
    }

    private String name() {
        String local = reader.getLocalName().toLowerCase(Locale.ROOT);
        String namespace = reader.getNamespaceURI();
        String prefix = reader.getPrefix();
        if (namespace == null || prefix == null || prefix.isEmpty() || namespace.equals(rootNamespace)) {
            return local;
        }
        String usual = namespace.startsWith("http://wordpress.org/export/")
                ? (namespace.endsWith("/excerpt/") ? "excerpt:" : "wp:")
                : PREFIXES.get(namespace);
        return (usual == null ? prefix.toLowerCase(Locale.ROOT) + ":" : usual) + local;
    }

    private String reason(XMLStreamException failure) {
        String message = String.valueOf(failure.getMessage());
        String plain = message.replaceFirst("(?s)^ParseError.*?Message: ", "")
                .lines()
                .findFirst()
                .orElse("");
        boolean cut = plain.contains("must start and end within the same entity") || plain.contains("end of file");
        int line = failure.getLocation() == null ? 0 : failure.getLocation().getLineNumber();
        return cut
                ? "the XML ends early, in line " + line + "; the file is truncated"
                : "it is not well-formed XML, line " + line + ": "
                        + (plain.contains("0xffff") ? "a byte there is not valid " + charset : plain);
    }

    /** The character set of a file: UTF-16 by its first two bytes, else the one that it declares, else UTF-8. */
    private static Charset charset(InputStream input) throws IOException {
        input.mark(DECLARED_WITHIN);
        byte[] start = input.readNBytes(DECLARED_WITHIN);
        input.reset();
        int one = start.length < 2 ? ' ' : start[0];
        int two = start.length < 2 ? ' ' : start[1];
        if (one == 0 || (one == (byte) 0xFE && two == (byte) 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (two == 0 || (one == (byte) 0xFF && two == (byte) 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        String name = declared.find() ? declared.group(1) : "UTF-8";
        try {
            // A file that was saved in UTF-8 often still declares UTF-16.
            return name.toUpperCase(Locale.ROOT).startsWith("UTF-16") ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("it declares the unknown character set " + name, unknown);
        }
    }

    /**
     * The characters of a file. It is decoded here because the parser prints bytes that are not UTF-8 to standard error;
     * they become a character that XML forbids, so that the parser reports their place. Control characters, which XML
     * forbids too, are frequent in exports of content systems, and become spaces.
     */
    private static Reader decoded(InputStream input, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII)) {
            decoder.replaceWith("\uFFFF");
        }
        Reader text = new BufferedReader(new InputStreamReader(input, decoder));
        text.mark(1);
        if (text.read() != '\uFEFF') { // a byte order mark
            text.reset();
        }
        return new FilterReader(text) {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                for (int i = offset; i < offset + count; i++) {
                    if (target[i] < ' ' && target[i] != '\t' && target[i] != '\n' && target[i] != '\r') {
                        target[i] = ' ';
                    }
                }
                return count;
            }
        };
    }
}
