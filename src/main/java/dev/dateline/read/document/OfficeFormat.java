package dev.dateline.read.document;

import static dev.dateline.read.XmlStream.text;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.Paragraphs;
import dev.dateline.read.ReadLimits;
import dev.dateline.read.XmlStream;
import dev.dateline.read.database.NexisFormat;
import dev.dateline.read.page.Document;
import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.PlainPage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents of word processors (DOCX, ODT), spreadsheets (XLSX) and e-books (EPUB). A text document is read as a plain
 * text is, or as an export of Nexis when it is one; a spreadsheet as a table; of an e-book each chapter is an article.
 * Deleted text, notes, heads and feet of pages are left out. Safe for many threads.
 */
public final class OfficeFormat implements FileFormat {
    private static final About ABOUT = About.of(
            "office",
            "a document (DOCX, ODT), a spreadsheet (XLSX) or an e-book (EPUB)",
            "docx",
            "xlsx",
            "odt",
            "epub");

    private static final Pattern WANTED = Pattern.compile(
            "word/document\\.xml|docProps/core\\.xml|content\\.xml|meta\\.xml|mimetype|META-INF/container\\.xml|META-INF/encryption\\.xml"
                    + "|xl/(?:sharedStrings|styles|workbook)\\.xml|xl/worksheets/[^/]*\\.xml|.*\\.(?:opf|xhtml|html|htm)");

    private static final Pattern MARK = Pattern.compile(
            "^PK\\x03\\x04.{22,}?(?:\\[Content_Types]|mimetype|_rels/|docProps/|word/|xl/|META-INF/container)",
            Pattern.DOTALL);

    /** A chapter with less text is a cover or a table of contents. */
    private static final int SHORTEST_CHAPTER = 200;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        return MARK.matcher(start.text().substring(0, Math.min(200, start.text().length())))
                .lookingAt();
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        ZipParts zip = ZipParts.of(file.input(), name -> WANTED.matcher(name).matches());
        if (zip.parts().containsKey("word/document.xml")) {
            return document(file, paragraphs(zip, "word/document.xml", "p"), zip, "docProps/core.xml");
        }
        if (zip.names().contains("xl/workbook.xml")) {
            return new Spreadsheet(zip).articles(file);
        }
        if (zip.parts().containsKey("META-INF/container.xml")) {
            return book(file, zip);
        }
        if (zip.parts().containsKey("content.xml")) {
            return document(file, paragraphs(zip, "content.xml", "text:p"), zip, "meta.xml");
        }
        throw new NoArticle("it is an office document of another kind; save it as DOCX or plain text");
    }

    private static ArticleStream document(ArticleFile file, List<String> paragraphs, ZipParts zip, String metaPart)
            throws IOException {
        Optional<InputStream> known = zip.take(metaPart);
        Element meta = known.isPresent() ? root(known.get()) : new Element("meta");
        return plain(file, paragraphs, meta);
    }

    /**
     * The articles in the paragraphs of a document.
     *
     * @param meta has the title, creator and dates of the document, as far as they are known
     */
    static ArticleStream plain(ArticleFile file, List<String> paragraphs, Element meta) {
        Optional<ArticleStream> documents = NexisFormat.documents(paragraphs, file);
        if (documents.isPresent()) {
            return documents.get();
        }
        ObjectNode article =
                PlainPage.article(new Document(file.name(), String.join("\n", paragraphs)), file.unstated());
        ArticleDraft known = new ArticleDraft().title(text(meta, "dc:title"));
        if (!article.has("title") && known.known("title").isPresent()) {
            article.put("title", known.known("title").get());
        }
        if (article.path("extra") instanceof ObjectNode extra) {
            note(extra, "creator", text(meta, "dc:creator"));
            note(extra, "created", text(meta, "dcterms:created") + text(meta, "meta:creation-date"));
        }
        return ArticleStream.of(article);
    }

    private static void note(ObjectNode extra, String key, String value) {
        if (!value.isBlank()) {
            extra.put(key, value);
        }
    }

    private static List<String> paragraphs(ZipParts zip, String part, String name) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        // Of text with tracked changes, what was deleted is kept apart.
        try (XmlStream xml = new XmlStream(
                zip.take(part).orElseThrow(), Set.of(name, "text:h", "text:tracked-changes", "office:annotation"))) {
            for (Element element = xml.next(); element != null; element = xml.next()) {
                if (!element.normalName().equals("text:tracked-changes")
                        && !element.normalName().equals("office:annotation")) {
                    StringBuilder text = new StringBuilder();
                    append(element, text);
                    text.toString().lines().forEach(paragraphs::add);
                    if (text.toString().isBlank()) {
                        paragraphs.add("");
                    }
                }
            }
        }
        return paragraphs;
    }

    /** The text of a paragraph of a word processor; line breaks are kept. */
    private static void append(Node node, StringBuilder text) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode words) {
                boolean word = node instanceof Element holder
                        && (holder.normalName().equals("t")
                                || holder.normalName().startsWith("text:"));
                text.append(word ? words.getWholeText() : "");
            } else if (child instanceof Element element) {
                switch (element.normalName()) {
                    case "tab", "text:tab", "text:s" -> text.append(' ');
                    case "br", "cr", "text:line-break" -> text.append('\n');
                    case "nobreakhyphen" -> text.append('-');
                    case "p", "text:p" -> {
                        text.append('\n');
                        append(element, text);
                        text.append('\n');
                    }
                    case "mc:fallback", "del", "text:note", "office:annotation", "instrtext" -> {}
                    default -> append(element, text);
                }
            }
        }
    }

    private static Element root(InputStream xml) throws IOException {
        Element holder = new Element("meta");
        try (XmlStream stream = new XmlStream(
                xml,
                Set.of("dc:title", "dc:creator", "dcterms:created", "meta:creation-date", "dc:date", "dc:language"))) {
            for (Element element = stream.next(); element != null; element = stream.next()) {
                holder.appendChild(element);
            }
        }
        return holder;
    }

    private static ArticleStream book(ArticleFile file, ZipParts zip) throws IOException {
        if (zip.parts().containsKey("META-INF/encryption.xml") && zip.parts().size() < 4) {
            throw new NoArticle("the e-book is encrypted");
        }
        String container = new String(zip.parts().get("META-INF/container.xml"), StandardCharsets.UTF_8);
        String opf =
                Jsoup.parse(container, Parser.xmlParser()).select("rootfile").attr("full-path");
        byte[] bytes = zip.parts().get(opf);
        if (bytes == null) {
            throw new NoArticle("the e-book has no list of its chapters");
        }
        org.jsoup.nodes.Document list = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), Parser.xmlParser());
        Map<String, String> hrefs = new HashMap<>();
        list.select("manifest > item").forEach(item -> hrefs.put(item.attr("id"), item.attr("href")));
        String folder = opf.contains("/") ? opf.substring(0, opf.lastIndexOf('/') + 1) : "";
        List<ArticleStream.Item> items = new ArrayList<>();
        for (Element reference : list.select("spine > itemref")) {
            String href = hrefs.getOrDefault(reference.attr("idref"), "");
            byte[] chapter = zip.parts().get(folder + URLDecoder.decode(href, StandardCharsets.UTF_8));
            if (chapter != null) {
                items.add(chapter(file, list, href, new String(chapter, StandardCharsets.UTF_8)));
            }
        }
        return ArticleStream.of(items);
    }

    private static ArticleStream.Item chapter(ArticleFile file, Element list, String href, String html) {
        org.jsoup.nodes.Document page = ReadLimits.tree(html);
        Element heading = page.selectFirst("h1, h2, h3");
        ArticleDraft draft = file.draft()
                .title(heading == null ? page.title() : heading.text())
                .source(first(list, "dc|title"))
                .published(first(list, "dc|date"))
                .language(first(list, "dc|language"));
        if (heading != null) {
            heading.remove();
        }
        list.select("dc|creator").forEach(creator -> draft.byline(creator.text()));
        String text = Paragraphs.of(page.body());
        return text.length() < SHORTEST_CHAPTER
                ? new ArticleStream.NotArticle("chapter with less than " + SHORTEST_CHAPTER + " characters")
                : new ArticleStream.Found(href, draft.text(text).json());
    }

    private static @Nullable String first(Element list, String query) {
        Element found = list.selectFirst(query);
        return found == null ? null : found.text();
    }
}
