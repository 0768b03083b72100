package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import dev.dateline.article.Article;
import dev.dateline.read.InputFile.UnusableFile;
import dev.dateline.read.ReadEvent.SourceLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleSourceTest {
    private static final String TWO = "{\"id\":\"a\",\"text\":\"A\"}\n{\"id\":\"b\",\"text\":\"B\"}\n";

    @TempDir
    Path folder;

    @Test
    void plainAndCompressedFilesAreReadAlikeWhateverTheirNames() throws IOException {
        Path plain = write("plain.jsonl", utf8(TWO));
        Path zipped = write("zipped", gzip(utf8(TWO)));
        Path zstd = write("zstd.jsonl", Zstd.compress(utf8(TWO)));

        assertThat(ids(read(plain, zipped, zstd))).containsExactly("a", "b", "a", "b", "a", "b");
    }

    @Test
    void severalGzipMembersInOneFileAreReadToTheEnd() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(gzip(utf8(TWO)));
        bytes.write(gzip(utf8(TWO)));

        assertThat(ids(read(write("two.gz", bytes.toByteArray())))).containsExactly("a", "b", "a", "b");
    }

    @Test
    void aBadLineIsReportedWithItsPlaceAndTheRestIsRead() throws IOException {
        Path file =
                write("bad.jsonl", utf8("{\"id\":\"a\",\"text\":\"A\"}\n\nnonsense\n{\"id\":\"b\",\"text\":\"B\"}"));

        List<ReadEvent> events = read(file);

        assertThat(ids(events)).containsExactly("a", "b");
        ReadEvent.Rejected rejected = (ReadEvent.Rejected) events.get(1);
        assertThat(rejected.line()).isEqualTo(new SourceLine(file.toString(), 3, "nonsense", true, "dateline"));
        assertThat(rejected.line().place()).isEqualTo(file + ", line 3");
        assertThat(rejected.reason()).startsWith("not valid JSON at character ");
    }

    @Test
    void filesThatCannotBeReadAreReportedAndTheOthersRead() throws IOException {
        Path missing = folder.resolve("missing.jsonl");
        Path utf16 = write("utf16.jsonl", "{}".getBytes(StandardCharsets.UTF_16));
        Path archive = write("archive.zip", new byte[] {'P', 'K', 3, 4, 0, 0});
        Path empty = write("empty.jsonl", new byte[0]);

        List<ReadEvent> events = read(missing, utf16, archive, empty, write("good.jsonl", utf8(TWO)));

        assertThat(events.subList(0, 4))
                .containsExactly(
                        lost("there is no file or folder " + missing),
                        lost(utf16 + " is written in UTF-16; save it as UTF-8"),
                        lost(archive + " is not a readable zip archive, or it is truncated: zip END header not found"),
                        new ReadEvent.FileNotice(empty + " is empty", false));
        assertThat(ids(events)).containsExactly("a", "b");
    }

    @Test
    void ofACompressedFileThatWasCutShortWhatCanBeReadIsKept() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            lines.append("{\"id\":\"").append(i).append("\",\"text\":\"A\"}\n");
        }
        byte[] gzip = gzip(utf8(lines.toString()));
        Path cutGzip = write("cut.gz", Arrays.copyOf(gzip, gzip.length - 200));
        byte[] zstd = Zstd.compress(utf8(lines.toString()));
        Path cutZstd = write("cut.zst", Arrays.copyOf(zstd, zstd.length - 20));

        for (Path file : List.of(cutGzip, cutZstd)) {
            assertThat(read(file).getLast()).isInstanceOfSatisfying(ReadEvent.FileNotice.class, notice -> {
                assertThat(notice.lost()).isTrue();
                assertThat(notice.message())
                        .startsWith(file + " could not be read after line ")
                        .endsWith("the compressed data ends early; the file is truncated");
            });
            assertThat(ids(read(file))).hasSizeGreaterThan(1_000);
        }
    }

    @Test
    void aLineThatIsTooLongIsRejectedWithTheLimit() throws IOException {
        byte[] bytes = new byte[ReadLimits.ARTICLE + 10];
        Arrays.fill(bytes, (byte) 'x');

        ReadEvent.Rejected rejected =
                (ReadEvent.Rejected) read(write("long.jsonl", bytes)).getFirst();

        assertThat(rejected.reason()).isEqualTo("the line is longer than 16 MB, the most that is read as one article");
        assertThat(rejected.line().whole()).isFalse();
        assertThat(rejected.line().text()).hasSize(1000);
    }

    @Test
    void aRejectsFileIsReadAgainWithTheFormatThatItNames() throws IOException {
        SourceLine line = new SourceLine(
                "first.jsonl", 7, "{\"id\":\"r\",\"text\":\"T\",\"people\":[\"reagan\"]}", true, "reuters21578");
        String rejected = new RejectedLine(line, "no reason").json();
        String asObject = "{\"original\":{\"id\":\"o\",\"text\":\"T\"},\"reason\":\"x\",\"file\":\"f\",\"line\":1}";

        List<ReadEvent> events = read(write("rejects.jsonl", utf8(rejected + "\n" + asObject)));

        assertThat(ids(events)).containsExactly("r", "o");
        Article article = ((ReadEvent.Read) events.getFirst()).parsed().article();
        assertThat(article.annotations().entities().getFirst().name()).isEqualTo("Reagan");
    }

    @Test
    void aLineRejectedAgainKeepsItsFirstPlace() {
        SourceLine first = new SourceLine("first.jsonl", 7, "{\"id\":\"r\"}", true, "spans");
        String json = new RejectedLine(first, "text is missing").json();

        RejectedLine again =
                new RejectedLine(new SourceLine("rejects.jsonl", 1, json, true, "dateline"), "still").atFirstPlace();

        assertThat(again).isEqualTo(new RejectedLine(first, "still"));
    }

    @Test
    void aLineThatNoRuleForeseesIsThatLinesReject() throws IOException {
        String good = "{\"id\":\"a\",\"text\":\"A\"}\n";
        String deep = "{\"text\":\"A\",\"extra\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}\n";
        List<String> bad = List.of(
                "{\"text\":\"a b c\",\"extra\":{\"x\":1e99999999999}}\n",
                "{\"text\"💩: \"a\"}\n",
                "{\"text\":\"a\",\"\\ud83d\":1}\n",
                "{\"text\":\"a\",\"mentions\":[{\"start\":0,\"end\":1,\"kind\":\"\\ud800\"}]}\n",
                deep);

        List<ReadEvent> events =
                read(write("bad.jsonl", utf8(good + String.join("", bad) + good.replace("a\"", "b\""))));

        assertThat(ids(events)).containsExactly("a", "b");
        List<ReadEvent.Rejected> rejected = rejected(events);
        assertThat(rejected).extracting(one -> one.line().number()).containsExactly(2L, 3L, 4L, 5L, 6L);
        for (ReadEvent.Rejected one : rejected) {
            String json =
                    new RejectedLine(one.line(), one.reason()).atFirstPlace().json();
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(json))
                    .as(json)
                    .isTrue();
        }
    }

    @Test
    void anArrayOfArticlesIsReadElementByElement() throws IOException {
        String array = """
                [
                  {"id": "a", "text": "A, with [brackets], \\"quotes\\" and }"},
                  {"id": "b",
                   "text": "B"},
                  {"id": "broken", "text": 7},
                  8,
                  {"id": "c", "text": "C"}
                ]
                """;

        List<ReadEvent> events = read(
                write("array.json", utf8(array)),
                write("line.json", utf8("[" + TWO.strip().replace("\n", ",") + "]")));

        assertThat(ids(events)).containsExactly("a", "b", "c", "a", "b");
        assertThat(rejected(events)).extracting(one -> one.line().number()).containsExactly(5L, 6L);
        assertThat(rejected(events))
                .extracting(one -> one.line().text())
                .containsExactly("{\"id\": \"broken\", \"text\": 7}", "8");
    }

    @Test
    void articlesOfSeveralLinesAreRead() throws IOException {
        String pretty = "\uFEFF{\n  \"id\": \"a\",\n  \"text\": \"A\"\n}\n{\n  \"id\": \"b\",\n  \"text\": \"B\"\n}";
        String cut = "{\n  \"id\": \"c\",\n  \"text\": \"C";

        List<ReadEvent> events = read(write("pretty.json", utf8(pretty)), write("cut.json", utf8(cut)));

        assertThat(ids(events)).containsExactly("a", "b");
        assertThat(rejected(events)).extracting(one -> one.line().number()).containsExactly(1L);
    }

    @Test
    void aFileOfAnotherKindIsRejectedOnceWithItsKindAndAWayOut() throws IOException {
        Path pdf = write("report.pdf", utf8("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"));
        Path rss = write("news.xml", utf8("<?xml version=\"1.0\"?>\n<!-- a feed -->\n<rss version=\"2.0\">\n</rss>\n"));
        Path docx = write("a.docx", utf8("PK\u0003\u0004" + "\0".repeat(22) + "\u0013\0\0\0[Content_Types].xml"));
        Path csv = write("table.csv", utf8("id,title,text\n1,T,Text\n2,T,Text\n"));
        Path page = write("page", utf8("<!DOCTYPE html>\n<html>\n<body></body>\n</html>"));
        Path image = write("scan.tiff", new byte[] {'M', 'M', 0, '*', 0, 0});

        List<ReadEvent> events = read(pdf, rss, docx, csv, page, image);

        assertThat(rejected(events))
                .extracting(one -> one.line().place() + ": " + one.reason())
                .containsExactly(
                        pdf + ": it is a PDF document; its file is read by dateline index, without --format",
                        rss
                                + ": it is an XML file; dateline formats lists those that are read, which are recognised without --format",
                        docx
                                + ": it is an office document or e-book; DOCX, XLSX, ODT and EPUB are read by dateline index, without --format; save others as plain text",
                        csv
                                + ": it is not JSON; use --format text for plain text of one article, or --format csv for a table",
                        page + ": it is a page of the web; give it the ending .html, or use --format html",
                        image + ": it is an image; turn it into text with a program for text recognition");
        assertThat(events).hasSize(6);
    }

    @Test
    void aStreamOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> new ArticleSource(
                        "the request", new ByteArrayInputStream(utf8("%PDF-1.7\n")), ArticleFormats.DATELINE))
                .isInstanceOf(UnusableFile.class)
                .hasMessage("the request cannot be read: it is a PDF document; its file is read by dateline index,"
                        + " without --format");
    }

    private static List<ReadEvent.Rejected> rejected(List<ReadEvent> events) {
        return events.stream()
                .filter(ReadEvent.Rejected.class::isInstance)
                .map(ReadEvent.Rejected.class::cast)
                .toList();
    }

    private static ReadEvent lost(String message) {
        return new ReadEvent.FileNotice(message, true);
    }

    private static List<ReadEvent> read(Path... files) {
        List<InputFile> inputs =
                Arrays.stream(files).map(file -> new InputFile(file.toString())).toList();
        List<ReadEvent> events = new ArrayList<>();
        try (ArticleSource source = new ArticleSource(inputs, ArticleFormats.DATELINE, true)) {
            for (ReadEvent event = source.next(); event != null; event = source.next()) {
                events.add(event);
            }
        }
        return events;
    }

    private static List<String> ids(List<ReadEvent> events) {
        return events.stream()
                .filter(ReadEvent.Read.class::isInstance)
                .map(event -> ((ReadEvent.Read) event).parsed().article().id())
                .toList();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        return zipped.toByteArray();
    }
}
