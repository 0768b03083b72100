package dev.dateline.cli;

import dev.dateline.read.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The sample archive that comes with the program, as a file for as long as it is read. One thread. */
final class SampleArchive implements AutoCloseable {
    private static final String RESOURCE = "/samples/articles.jsonl";

    private final Path file;

    /**
     * Writes the archive to a temporary file.
     *
     * @throws UncheckedIOException when there is no room for it
     */
    SampleArchive() {
        try (InputStream articles = Objects.requireNonNull(SampleArchive.class.getResourceAsStream(RESOURCE))) {
            file = Files.createTempFile("dateline-samples-", ".jsonl");
            Files.copy(articles, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("the sample archive cannot be written to a temporary file", failure);
        }
    }

    InputFile file() {
        return new InputFile(file.toString());
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
