package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Documents of word processors, spreadsheets, e-books and PDF. */
class PackedDocumentsTest extends FilesCase {
    private static final String TEXT = "Talks on the bridge resumed in Ankara on Friday, the ministry said.";

    @Test
    void textDocumentsAreReadLikePlainTexts() throws IOException {
        write(
                "a.docx",
                docx(
                        "<w:p><w:r><w:t>Talks resume</w:t></w:r></w:p><w:p><w:r><w:t>By Ann Marsh, Courier</w:t></w:r></w:p>"
                                + "<w:p><w:r><w:t>Talks on the </w:t></w:r><w:del><w:r><w:delText>ferry</w:delText></w:r></w:del><w:r><w:t>bridge"
                                + " resumed in Ankara on Friday, the ministry said.</w:t></w:r></w:p>"));
        write(
                "b.odt",
                zip(ordered(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text",
                        "content.xml",
                        "<office:document-content xmlns:office='o' xmlns:text='t'><office:body><text:tracked-changes>"
                                + "<text:p>gone</text:p></text:tracked-changes><text:h>Talks resume</text:h><text:p>"
                                + TEXT
                                + "</text:p></office:body></office:document-content>")));
        write(
                "c.rtf",
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\info{\\title x}}{\\header Head\\par}Caf\\'e9 talks"
                        + " resume\\par Talks on the bridge resumed \\u8212?in Ankara\\par}");

        List<Article> articles = articles(read(folder));

        assertThat(articles)
                .extracting(Article::title)
                .containsExactly("Talks resume", "Talks resume", "Café talks resume");
        assertThat(articles)
                .extracting(Article::text)
                .containsExactly(TEXT, TEXT, "Talks on the bridge resumed —in Ankara");
        assertThat(articles.getFirst().metadata().authors()).contains("Ann Marsh");
    }

    @Test
    void anExportOfNexisInADocumentIsSplit() throws IOException {
        String paragraphs = paragraph("Documents (1)")
                + paragraph("1. Talks resume")
                + paragraph("Client/Matter: -None-")
                + paragraph("Talks resume")
                + paragraph("Northgate Courier")
                + paragraph("July 1, 2019 Monday 9:20 AM GMT")
                + paragraph("")
                + paragraph("Section: POLITICS; Version:28")
                + paragraph("Length: 3 words")
                + paragraph("Byline: Ann Marsh")
                + paragraph("Body")
                + paragraph("")
                + paragraph("Talks resumed.")
                + paragraph("")
                + paragraph("Graphic")
                + paragraph("A picture of a bridge.")
                + paragraph("")
                + paragraph("Load-Date: July 1, 2019")
                + paragraph("End of Document");

        Article article = articles(read(write("a.docx", docx(paragraphs)))).getFirst();

        assertThat(article.title()).isEqualTo("Talks resume");
        assertThat(article.text()).isEqualTo("Talks resumed.");
        assertThat(article.metadata().source()).isEqualTo("Northgate Courier");
        assertThat(article.metadata().published()).isEqualTo("2019-07-01");
        assertThat(article.metadata().section()).isEqualTo("POLITICS");
        assertThat(article.metadata().authors()).containsExactly("Ann Marsh");
    }

    @Test
    void theRowsOfASpreadsheetAndTheChaptersOfABookAreArticles() throws IOException {
        write(
                "a.xlsx",
                zip(
                        ordered(
                                "[Content_Types].xml", "<Types/>",
                                "xl/workbook.xml", "<workbook/>",
                                "xl/styles.xml",
                                        "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>",
                                "xl/sharedStrings.xml",
                                        "<sst><si><t>title</t></si><si><t>text</t></si><si><t>date</t></si><si><t>Talks</t></si></sst>",
                                "xl/worksheets/sheet1.xml",
                                        "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
                                                + "<c r='D1' t='s'><v>2</v></c></row><row r='2'><c r='A2' t='s'><v>3</v></c><c r='B2' t='inlineStr'><is><t>"
                                                + TEXT
                                                + "</t></is></c><c r='D2' s='1'><v>45884</v></c></row></sheetData></worksheet>")));
        write(
                "b.epub",
                zip(ordered(
                        "mimetype", "application/epub+zip",
                        "META-INF/container.xml",
                                "<container><rootfiles><rootfile full-path='O/c.opf'/></rootfiles></container>",
                        "O/c.opf",
                                "<package xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata><dc:title>Courier</dc:title>"
                                        + "<dc:date>2025-08-15</dc:date></metadata><manifest><item id='1' href='1.xhtml'/><item id='0' href='0.xhtml'/>"
                                        + "</manifest><spine><itemref idref='0'/><itemref idref='1'/></spine></package>",
                        "O/0.xhtml", "<html><body><h1>Contents</h1></body></html>",
                        "O/1.xhtml", "<html><body><h1>Talks</h1><p>" + TEXT.repeat(4) + "</p></body></html>")));

        List<ReadEvent> events = read(folder);

        assertThat(articles(events)).extracting(Article::title).containsExactly("Talks", "Talks");
        assertThat(texts(events)).containsExactly(TEXT, TEXT.repeat(4));
        assertThat(articles(events))
                .extracting(article -> article.metadata().published())
                .containsExactly("2025-08-15", "2025-08-15");
        assertThat(articles(events).getLast().metadata().source()).isEqualTo("Courier");
        assertThat(((ReadEvent.FileNotice) events.getLast()).message()).contains("1 part is left out");
    }

    @Test
    void pagesOfAPdfAreKept() throws IOException {
        Article article = articles(read(
                        write("a.pdf", pdf(null, "Talks on the bridge nego-|tiated in Ankara", "went on on Friday."))))
                .getFirst();

        assertThat(article.text()).isEqualTo("Talks on the bridge negotiated in Ankara went on on Friday.");
        assertThat(article.title()).isEqualTo("a");
        assertThat(String.valueOf(article.extra()))
                .contains("\"pages\":[{\"page\":1,\"start\":0},{\"page\":2,\"start\":41}]");
    }

    @Test
    void documentsThatCannotBeReadAreRejectedOnce() throws IOException {
        write("a.pdf", pdf(null, "", ""));
        write("b.pdf", pdf("secret", "Text"));
        write("c.pdf", "not a pdf");
        write("d.docx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        write("e.docx", Arrays.copyOf(docx(paragraph(TEXT.repeat(50))), 200));
        write(
                "f.docx",
                zipBomb(
                        ordered("[Content_Types].xml", "<Types/>"),
                        "word/document.xml",
                        "<w:document xmlns:w='w'><w:t>"));
        write("g.pdf", "%PDF-1.7 broken");

        List<ReadEvent> events = read(folder);

        assertThat(events)
                .extracting(event -> ((ReadEvent.Rejected) event).reason())
                .satisfiesExactly(
                        reason -> assertThat(reason).startsWith("it is a PDF of scanned pages: 2 pages without text"),
                        reason -> assertThat(reason).isEqualTo("the PDF has a password; save it without one"),
                        reason -> assertThat(reason)
                                .isEqualTo("its name ends with .pdf, but it is not a PDF document with a text"
                                        + " layer; rename it, or say with --format what it is"),
                        reason -> assertThat(reason)
                                .startsWith("it is an old office document (DOC, XLS, PPT, MSG), or one with a"),
                        reason -> assertThat(reason).contains("truncated"),
                        reason -> assertThat(reason).startsWith("the document without its pictures is longer than "),
                        reason -> assertThat(reason)
                                .startsWith("it is taken for a PDF document with a text layer, but "));
    }

    private static byte[] docx(String body) throws IOException {
        return zip(ordered(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>"));
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static Map<String, byte[]> ordered(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], utf8(namesAndTexts[i + 1]));
        }
        return files;
    }

    private static byte[] pdf(@Nullable String password, String... pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (String text : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    for (String line : text.split("\\|", -1)) {
                        content.showText(line);
                        content.newLineAtOffset(0, -14);
                    }
                    content.endText();
                }
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
