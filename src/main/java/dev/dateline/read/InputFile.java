package dev.dateline.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * An input named on the command line: a file, or {@code -} for the standard input. Whether it is compressed with gzip
 * or Zstandard is told by its first bytes, not by its name, so that compressed data can be piped in as well.
 *
 * @param name as the user gave it
 */
public record InputFile(String name) {
    private static final String STANDARD_INPUT = "-";

    /** The longest of the marks below. */
    private static final int MARK_LENGTH = 4;

    /** How messages call it. */
    public String shown() {
        return name.equals(STANDARD_INPUT) ? "standard input" : name;
    }

    /** How many bytes it has on the disk; -1 when nobody can know. */
    public long size() {
        try {
            return name.equals(STANDARD_INPUT) ? -1 : Files.size(Path.of(name));
        } catch (IOException unknown) {
            return -1;
        }
    }

    /** Why nothing can be read from it, as far as can be told without opening it; empty when it seems fine. */
    public Optional<String> problem() {
        if (name.equals(STANDARD_INPUT)) {
            return Optional.empty();
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            return Optional.of(name + " is a folder; name the article files in it, such as " + name + "/*.jsonl");
        }
        return Files.exists(path) ? Optional.empty() : Optional.of("there is no file " + name);
    }

    /**
     * Opens it. {@code counter} is told how many bytes have been taken from the disk; the caller closes the stream.
     *
     * @throws UnusableFile when it cannot be read at all, with the reason for the user
     */
    InputStream open(ByteCounter counter) {
        if (name.equals(STANDARD_INPUT)) {
            return decompressed(counter.counting(System.in));
        }
        problem().ifPresent(problem -> {
            throw new UnusableFile(problem, null);
        });
        try {
            return decompressed(counter.counting(Files.newInputStream(Path.of(name))));
        } catch (IOException failure) {
            throw new UnusableFile(shown() + " cannot be opened: " + failure.getMessage(), failure);
        }
    }

    /** The same without compression, if there is any. */
    InputStream decompressed(InputStream raw) {
        BufferedInputStream input = new BufferedInputStream(raw, 64 * 1024);
        try {
            byte[] mark = firstBytes(input);
            if (startsWith(mark, 0x1F, 0x8B)) {
                return new GZIPInputStream(input, 64 * 1024);
            }
            if (startsWith(mark, 0x28, 0xB5, 0x2F, 0xFD)) {
                return new ZstdInputStream(input);
            }
            if (startsWith(mark, 'P', 'K', 3, 4)) {
                throw new UnusableFile(shown() + " is a zip archive; unpack it and name the files in it", null);
            }
            if (startsWith(mark, 0xFF, 0xFE) || startsWith(mark, 0xFE, 0xFF)) {
                throw new UnusableFile(shown() + " is written in UTF-16; save it as UTF-8", null);
            }
            return input;
        } catch (IOException failure) {
            throw new UnusableFile(shown() + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static byte[] firstBytes(BufferedInputStream input) throws IOException {
        input.mark(MARK_LENGTH);
        byte[] mark = input.readNBytes(MARK_LENGTH);
        input.reset();
        return mark;
    }

    private static boolean startsWith(byte[] mark, int... expected) {
        byte[] wanted = new byte[expected.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = (byte) expected[i];
        }
        return mark.length >= wanted.length && Arrays.equals(mark, 0, wanted.length, wanted, 0, wanted.length);
    }
}
