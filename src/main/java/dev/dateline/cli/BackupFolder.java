package dev.dateline.cli;

import dev.dateline.DatelineException;
import dev.dateline.search.export.ExportService;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A backup: a folder with the articles as compressed JSON lines of the article format, and a manifest with their number
 * and digest, which is written last. Everything else in the archive is counted from the articles, so a backup does not
 * depend on the version of the program, of the index or of Elasticsearch. One thread.
 *
 * @param path the folder
 */
record BackupFolder(Path path) {
    private static final int FORMAT = 1;
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What a backup says about itself.
     *
     * @param format of the backup; another one than this program's cannot be read
     * @param program the version of the program that made it
     * @param created when it was begun: the articles are those of this moment
     * @param articles how many there are
     * @param entities how many actors and places were counted from them
     * @param sha256 of the file of articles, in hexadecimal digits
     */
    record Manifest(int format, String program, Instant created, long articles, long entities, String sha256) {}

    /** A backup that cannot be made or used. */
    static final class BackupFailure extends DatelineException {
        private static final long serialVersionUID = 1L;

        BackupFailure(String message) {
            super(message);
        }

        private BackupFailure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Passes all articles of an archive, in the article format, to a sink. */
    @FunctionalInterface
    interface Articles {
        void to(ExportService.Sink sink) throws IOException;
    }

    private Path manifest() {
        return path.resolve("manifest.json");
    }

    Path articles() {
        return path.resolve("articles.jsonl.gz");
    }

    /**
     * Fills the folder, which must be empty or not exist yet, and reads it again to check it.
     *
     * @throws BackupFailure when it holds something, cannot be written, or does not hold what was written
     */
    Manifest write(long entities, Articles source) {
        Instant created = Instant.now();
        try {
            Files.createDirectories(path);
            try (var files = Files.list(path)) {
                if (files.findAny().isPresent()) {
                    throw new BackupFailure(
                            "The folder " + path + " is not empty. Each backup needs a folder of its own.");
                }
            }
            long written = writeArticles(source);
            force(articles());
            Manifest manifest = new Manifest(FORMAT, Version.number(), created, written, entities, digest(articles()));
            Path part = path.resolve("manifest.json.part");
            Files.write(part, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            force(part);
            Files.move(part, manifest());
            return check();
        } catch (IOException failure) {
            throw new BackupFailure("The backup in " + path + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    private long writeArticles(Articles source) throws IOException {
        try (OutputStream out =
                new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(articles())), 1 << 16)) {
            Lines lines = new Lines(out);
            source.to(lines);
            if (lines.total != lines.written) {
                throw new BackupFailure("The archive has %,d articles, but only %,d came. Make the backup again."
                        .formatted(lines.total, lines.written));
            }
            return lines.written;
        }
    }

    /**
     * Checks that the backup is complete and unchanged.
     *
     * @throws BackupFailure when it is not
     */
    Manifest check() {
        if (!Files.isRegularFile(manifest())) {
            throw new BackupFailure(
                    path + " is not a complete backup: it has no manifest.json, which is written last.");
        }
        try {
            Manifest manifest = JSON.readValue(Files.readAllBytes(manifest()), Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new BackupFailure("The backup in %s has format %d, and this version of Dateline reads format %d."
                        .formatted(path, manifest.format(), FORMAT));
            }
            if (!digest(articles()).equals(manifest.sha256())) {
                throw new BackupFailure(
                        articles() + " has changed since the backup was made: its digest is another one.");
            }
            long lines = lines();
            if (lines != manifest.articles()) {
                throw new BackupFailure("%s holds %,d articles, and the manifest says %,d."
                        .formatted(articles(), lines, manifest.articles()));
            }
            return manifest;
        } catch (IOException | JacksonException failure) {
            throw new BackupFailure("The backup in " + path + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private long lines() throws IOException {
        long lines = 0;
        try (InputStream plain = new GZIPInputStream(Files.newInputStream(articles()), 1 << 16);
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            while (reader.readLine() != null) {
                lines++;
            }
        }
        return lines;
    }

    private static String digest(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has this algorithm", impossible);
        }
    }

    /** Returns when the file is on the disk, not only in memory. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Writes articles as lines. */
    private static final class Lines implements ExportService.Sink {
        private final OutputStream out;
        private long total;
        private long written;

        Lines(OutputStream out) {
            this.out = out;
        }

        @Override
        public void begin(long articles) {
            total = articles;
        }

        @Override
        public void article(ObjectNode article) throws IOException {
            out.write((article + "\n").getBytes(StandardCharsets.UTF_8));
            written++;
        }
    }
}
