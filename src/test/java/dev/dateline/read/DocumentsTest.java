package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.read.page.Unstated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts and pages from files, folders and archives. */
class DocumentsTest {
    private static final String A = "Alpha, a first story of no length at all.";
    private static final String B = "Beta, a second story of no length at all.";
    private static final String C = "Gamma, a third story of no length at all.";
    private static final String PAGE = "<!DOCTYPE html><html><body><p>" + C + "</p></body></html>";

    @TempDir
    Path folder;

    @Test
    void aFolderIsReadByNameThroughAllFolders() throws IOException {
        write("b.txt", A);
        write("a/z.html", PAGE);
        write("a/y.jsonl", "{\"id\":\"j\",\"text\":\"" + B + "\"}");
        write("a/picture.JPG", "x");
        write("a/notes.pdf", "x");
        write("c/other.pdf", "x");
        write(".hidden.txt", "x");

        List<ReadEvent> events = read(folder);

        assertThat(texts(events)).containsExactly(B, C, A);
        assertThat(events.getLast())
                .isEqualTo(new ReadEvent.FileNotice(folder + ": 3 files are left out (.jpg 1, .pdf 2)", false));
        assertThat(((ReadEvent.Read) events.get(1)).line().place()).isEqualTo(folder + "/a/z.html");
    }

    @Test
    void anEmptyFolderIsTold() {
        assertThat(read(folder)).containsExactly(new ReadEvent.FileNotice(folder + " holds no files", false));
    }

    @Test
    void archivesAreReadLikeFolders() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a/one.txt", utf8(A));
        files.put("a/two.txt.gz", gzip(utf8(B)));
        files.put("three.html", utf8(PAGE));
        files.put("inner.zip", zip(Map.of("x.txt", utf8("x"))));
        files.put("__MACOSX/._one.txt", utf8("x"));
        for (Path archive : List.of(
                write("a.zip", zip(files)),
                write("a.tar", tar(files)),
                write("a.tgz", gzip(tar(files))),
                write("packed", gzip(tar(files))))) {
            List<ReadEvent> events = read(archive);

            assertThat(texts(events)).as(archive.toString()).containsExactly(A, B, C);
            assertThat(events.getLast())
                    .isEqualTo(new ReadEvent.FileNotice(
                            archive + ": 1 file is left out (archives in the archive 1)", false));
            assertThat(((ReadEvent.Read) events.getFirst()).line().place()).isEqualTo(archive + ": a/one.txt");
        }
    }

    @Test
    void archivesInAFolderAreRead() throws IOException {
        write("a.zip", zip(Map.of("one.txt", utf8(A))));
        write("b.tar.gz", gzip(tar(Map.of("two.txt", utf8(B)))));
        write("c.txt", C);

        assertThat(texts(read(folder))).containsExactly(A, B, C);
    }

    @Test
    void pathsThatLeadOutOfAnArchiveAndLinksAreNotRead() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String path : List.of("../up.txt", "a/../../up.txt", "/etc/x.txt", "C:\\x.txt", "..\\x.txt")) {
            files.put(path, utf8("Secret."));
        }
        files.put("good..txt", utf8(A));
        Path zip = write("a.zip", zip(files));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry link = new TarArchiveEntry("link.txt", TarArchiveEntry.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }

        assertThat(read(zip).getLast())
                .isEqualTo(new ReadEvent.FileNotice(
                        zip + ": 5 files are left out (paths that lead out of the archive 5)", false));
        assertThat(texts(read(zip))).containsExactly(A);
        Path tar = write("a.tar", bytes.toByteArray());
        assertThat(read(tar))
                .containsExactly(new ReadEvent.FileNotice(tar + ": 1 file is left out (links and devices 1)", false));
    }

    @Test
    void anArchiveThatUnpacksToFarMoreIsNotReadOn() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("first.txt", utf8(A));
        for (int i = 0; i < 8; i++) {
            files.put("bomb" + i + ".txt", new byte[15 << 20]);
        }
        Path zip = write("a.zip", zip(files));
        Path tar = write("a.tgz", gzip(tar(files)));

        String reason =
                "it unpacks to more than 200 times its size, as archives do that are made to do harm; the rest is"
                        + " not read";
        assertThat(texts(read(zip))).containsExactly(A);
        assertThat(read(zip).getLast()).isEqualTo(lost(zip + ": bomb4.txt could not be read: " + reason));
        assertThat(texts(read(tar))).containsExactly(A);
        assertThat(read(tar).getLast().toString()).contains(reason);
    }

    @Test
    void archivesThatWereCutShortGiveWhatCanBeRead() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("one.txt", utf8(A));
        files.put("two.txt", random(200_000));
        byte[] zip = zip(files);
        byte[] tar = gzip(tar(files));
        Path cutZip = write("a.zip", Arrays.copyOf(zip, zip.length - 500));
        Path cutTar = write("a.tgz", Arrays.copyOf(tar, tar.length - 5_000));

        assertThat(read(cutZip))
                .containsExactly(lost(
                        cutZip + " is no zip archive that can be read, or was cut short: zip END header not found"));
        List<ReadEvent> events = read(cutTar);
        assertThat(texts(events)).containsExactly(A);
        assertThat(events).anySatisfy(event -> assertThat(event.toString()).contains("the file was cut short"));
    }

    @Test
    void textsInOtherCharacterSetsAreRead() throws IOException {
        String text = "Señor Müller said “no”.";
        write("a.txt", text.getBytes(Charset.forName("windows-1252")));
        write("b.txt", ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
        write("c.txt", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
        write("d.txt", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE));
        write(
                "e.html",
                "<html><head><meta charset='iso-8859-2'></head><p>Lech Wałęsa."
                        .getBytes(Charset.forName("ISO-8859-2")));

        assertThat(texts(read(folder))).containsExactly(text, text, text, text, "Lech Wałęsa.");
    }

    @Test
    void whatIsNoTextIsRejectedWithItsReason() throws IOException {
        write("a.txt", new byte[] {'a', 0, 1, 2});
        write("b.txt", "");
        write("c.txt", " \n ");
        write("d.html", "%PDF-1.7 x");
        write("e.txt", new byte[(16 << 20) + 1]);

        assertThat(read(folder))
                .extracting(event -> ((ReadEvent.Rejected) event).reason())
                .containsExactly(
                        "the file holds no text, but something else",
                        "the file is empty",
                        "the file is empty",
                        "the file holds no text, but something else",
                        "the file is longer than 16 MB, the most that is read as one article");
    }

    @Test
    void whatTheFileSaysWinsOverItsName() throws IOException {
        write("a.txt", PAGE);
        write("b.html", "Title\nNo markup in here at all, only < and >.");

        assertThat(texts(read(folder))).containsExactly(C, "No markup in here at all, only < and >.");
    }

    @Test
    void aFormatThatIsSaidHoldsForAllFiles() throws IOException {
        write("a.story", A);
        write("b.jsonl", B);
        ReadOptions options = new ReadOptions(new TextFormat(), false, new Unstated("2024", "Courier"));

        List<Article> articles = articles(read(options, folder));

        assertThat(articles).extracting(Article::text).containsExactly(A, B);
        assertThat(articles.getFirst().metadata().published()).isEqualTo("2024");
        assertThat(articles.getFirst().metadata().source()).isEqualTo("Courier");
    }

    @Test
    void aRejectedTextCanBeMendedInTheRejectsFile() throws IOException {
        SourceLine line = new SourceLine("folder/2024-03-03.txt", SourceLine.WHOLE_FILE, "Talks\n" + A, true, "text");
        String rejected = new RejectedLine(line, "no reason").json();

        assertThat(rejected).doesNotContain("\"line\"");
        Article article = articles(read(write("rejects.jsonl", rejected))).getFirst();
        assertThat(article.title()).isEqualTo("Talks");
        assertThat(article.metadata().published()).isEqualTo("2024-03-03");
        assertThat(new RejectedLine(new SourceLine("rejects.jsonl", 1, rejected, true, "dateline"), "still")
                        .atFirstPlace())
                .isEqualTo(new RejectedLine(line, "still"));
    }

    @Test
    void theSameTextGetsTheSameIdWhereverItStands() throws IOException {
        write("one/a.txt", A);
        write("two/b.txt", A);

        assertThat(articles(read(folder)))
                .extracting(Article::id)
                .hasSize(2)
                .containsOnly(articles(read(folder.resolve("one"))).getFirst().id());
    }

    private static ReadEvent lost(String message) {
        return new ReadEvent.FileNotice(message, true);
    }

    private static List<ReadEvent> read(Path... files) {
        return read(ReadOptions.standard(), files);
    }

    private static List<ReadEvent> read(ReadOptions options, Path... files) {
        List<InputFile> inputs =
                Arrays.stream(files).map(file -> new InputFile(file.toString())).toList();
        List<ReadEvent> events = new ArrayList<>();
        try (ArticleSource source = new ArticleSource(inputs, options)) {
            for (ReadEvent event = source.next(); event != null; event = source.next()) {
                events.add(event);
            }
        }
        return events;
    }

    private static List<Article> articles(List<ReadEvent> events) {
        return events.stream()
                .filter(ReadEvent.Read.class::isInstance)
                .map(event -> ((ReadEvent.Read) event).parsed().article())
                .toList();
    }

    private static List<String> texts(List<ReadEvent> events) {
        return articles(events).stream().map(Article::text).toList();
    }

    private Path write(String name, String text) throws IOException {
        return write(name, utf8(text));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Letters that cannot be packed well. */
    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new java.util.Random(1).nextBytes(bytes);
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ('a' + (bytes[i] & 15));
        }
        return bytes;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        return zipped.toByteArray();
    }
}
