package dev.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An input named on the command line: a file, a folder, an archive, or {@code -} for the standard input.
 *
 * @param name as the user gave it
 */
public record InputFile(String name) {
    private static final String STANDARD_INPUT = "-";

    /** How messages call it. */
    public String shown() {
        return isStandardInput() ? "standard input" : name;
    }

    /** How many bytes it has on the disk, a folder all that is in it; -1 when nobody can know. */
    public long size() {
        if (isStandardInput()) {
            return -1;
        }
        try (Stream<Path> files = Files.walk(Path.of(name))) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(InputFile::sizeOf)
                    .sum();
        } catch (IOException | UncheckedIOException unknown) {
            return -1;
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Why nothing can be read from it, as far as can be told without opening it; empty when it seems fine. */
    public Optional<String> problem() {
        if (isStandardInput()) {
            return Optional.empty();
        }
        return Files.exists(Path.of(name)) ? Optional.empty() : Optional.of("there is no file or folder " + name);
    }

    /** The bytes as they are; the caller closes the stream. */
    InputStream open() throws IOException {
        return isStandardInput() ? System.in : Files.newInputStream(Path.of(name));
    }

    /** Whether it is no file at all. */
    boolean isStandardInput() {
        return name.equals(STANDARD_INPUT);
    }
}
