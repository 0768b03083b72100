package dev.dateline.read;

import dev.dateline.DatelineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An input named on the command line: a file, a folder, an archive, or {@code -} for the standard input.
 *
 * @param name as the user gave it
 */
public record InputFile(String name) {
    private static final String STANDARD_INPUT = "-";

    /** Missing on Windows. */
    private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");

    /** Its name in messages. */
    public String shown() {
        return isStandardInput() ? "standard input" : name;
    }

    /** Its size in bytes on the disk, for a folder of all files in it; -1 when that is not known. */
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

    /** Why it cannot be read, as far as can be seen without opening it; empty when it seems fine. */
    public Optional<String> problem() {
        if (isStandardInput()) {
            return Optional.empty();
        }
        Path path = Path.of(name);
        if (!Files.exists(path)) {
            return Optional.of("there is no file or folder " + name);
        }
        return Files.isRegularFile(path) || Files.isDirectory(path)
                ? Optional.empty()
                : Optional.of(name + " is a pipe or a device; send its data to the standard input, and name - instead");
    }

    /** Whether the shell has sent the standard output to that file, which would grow while it is read. */
    static boolean isStandardOutput(Path file) {
        try {
            return Files.isSameFile(file, STANDARD_OUTPUT);
        } catch (IOException none) {
            return false;
        }
    }

    /** The bytes as they are; the caller closes the stream. */
    InputStream open() throws IOException {
        return isStandardInput() ? System.in : Files.newInputStream(Path.of(name));
    }

    /** Whether it is the standard input. */
    boolean isStandardInput() {
        return name.equals(STANDARD_INPUT);
    }

    /** An input that cannot be read, or not to its end; the message says which and why, for the user. */
    public static final class UnusableFile extends DatelineException {
        private static final long serialVersionUID = 1L;

        UnusableFile(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
