package dev.dateline.read;

import dev.dateline.article.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.io.TempDir;

/** Files, folders and archives for tests, and what is read from them. */
abstract class FilesCase {
    static final String A = "Alpha, a first story of no length at all.";
    static final String B = "Beta, a second story of no length at all.";
    static final String C = "Gamma, a third story of no length at all.";
    static final String PAGE = "<!DOCTYPE html><html><body><p>" + C + "</p></body></html>";

    @TempDir
    Path folder;

    static ReadEvent lost(String message) {
        return new ReadEvent.FileNotice(message, true);
    }

    static List<ReadEvent> read(Path... files) {
        return read(ReadOptions.standard(), files);
    }

    static List<ReadEvent> read(ReadOptions options, Path... files) {
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

    static List<Article> articles(List<ReadEvent> events) {
        return events.stream()
                .filter(ReadEvent.Read.class::isInstance)
                .map(event -> ((ReadEvent.Read) event).parsed().article())
                .toList();
    }

    static List<String> texts(List<ReadEvent> events) {
        return articles(events).stream().map(Article::text).toList();
    }

    Path write(String name, String text) throws IOException {
        return write(name, utf8(text));
    }

    Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Letters that cannot be packed well. */
    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new java.util.Random(1).nextBytes(bytes);
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ('a' + (bytes[i] & 15));
        }
        return bytes;
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            putAll(zip, files);
        }
        return bytes.toByteArray();
    }

    /**
     * A zip archive whose last part unpacks to 200 MB: the given beginning, then the letter a. It is written a megabyte
     * at a time, as several such parts at once would fill the heap of the tests.
     */
    static byte[] zipBomb(Map<String, byte[]> files, String part, String begin) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            putAll(zip, files);
            zip.putNextEntry(new ZipEntry(part));
            zip.write(utf8(begin));
            byte[] megabyte = utf8("a".repeat(1 << 20));
            for (int i = 0; i < 200; i++) {
                zip.write(megabyte);
            }
        }
        return bytes.toByteArray();
    }

    private static void putAll(ZipOutputStream zip, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            zip.putNextEntry(new ZipEntry(file.getKey()));
            zip.write(file.getValue());
        }
    }

    static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writeTar(files, bytes);
        return bytes.toByteArray();
    }

    static byte[] tgz(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            writeTar(files, gzip);
        }
        return bytes.toByteArray();
    }

    private static void writeTar(Map<String, byte[]> files, OutputStream out) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        }
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        return zipped.toByteArray();
    }
}
