package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.dateline.article.Article;
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
    void aBadLineIsToldWithItsPlaceAndTheRestIsRead() throws IOException {
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
    void filesThatCannotBeReadAreToldAndTheOthersRead() throws IOException {
        Path missing = folder.resolve("missing.jsonl");
        Path utf16 = write("utf16.jsonl", "{}".getBytes(StandardCharsets.UTF_16));
        Path archive = write("archive.zip", new byte[] {'P', 'K', 3, 4, 0, 0});
        Path empty = write("empty.jsonl", new byte[0]);

        List<ReadEvent> events = read(missing, utf16, archive, empty, write("good.jsonl", utf8(TWO)));

        assertThat(events.subList(0, 4))
                .containsExactly(
                        lost("there is no file or folder " + missing),
                        lost(utf16 + " is written in UTF-16; save it as UTF-8"),
                        lost(archive
                                + " is no zip archive that can be read, or was cut short: zip END header not found"),
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
                        .startsWith(file + " could not be read beyond line ")
                        .endsWith("the compressed data ends in the middle; the file was cut short");
            });
            assertThat(ids(read(file))).hasSizeGreaterThan(1_000);
        }
    }

    @Test
    void aLineThatIsTooLongIsRejectedWithTheLimit() throws IOException {
        byte[] bytes = new byte[LineReader.LONGEST_LINE + 10];
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

    private static ReadEvent lost(String message) {
        return new ReadEvent.FileNotice(message, true);
    }

    private static List<ReadEvent> read(Path... files) {
        List<InputFile> inputs =
                Arrays.stream(files).map(file -> new InputFile(file.toString())).toList();
        List<ReadEvent> events = new ArrayList<>();
        try (ArticleSource source = new ArticleSource(inputs, new DatelineFormat(), true)) {
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
