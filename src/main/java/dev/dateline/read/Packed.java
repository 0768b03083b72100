package dev.dateline.read;

import com.github.luben.zstd.ZstdInputStream;
import dev.dateline.read.InputFile.UnusableFile;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/**
 * Finds out how a file is packed from its first bytes, not its name, so that packed data can be piped in too.
 * Stateless.
 */
final class Packed {
    private static final int BUFFER = 64 * 1024;

    /** The position of the mark in the first block of a tar archive, and how many bytes have to be read for it. */
    private static final int TAR_MARK = 257;

    private static final int TAR_LOOKED_AT = TAR_MARK + 5;

    private Packed() {}

    /**
     * The bytes that gzip or Zstandard has compressed, or the bytes themselves. Closing the stream closes {@code raw},
     * which is also closed when this fails.
     *
     * @throws UnusableFile when it cannot be read
     */
    static BufferedInputStream decompressed(String shown, InputStream raw) {
        BufferedInputStream input = new BufferedInputStream(raw, BUFFER);
        try {
            byte[] mark = first(input, 4);
            if (startsWith(mark, 0x1F, 0x8B)) {
                return new BufferedInputStream(new GZIPInputStream(input, BUFFER), BUFFER);
            }
            if (startsWith(mark, 0x28, 0xB5, 0x2F, 0xFD)) {
                return new BufferedInputStream(new ZstdInputStream(input), BUFFER);
            }
            return input;
        } catch (IOException failure) {
            closeQuietly(input);
            throw new UnusableFile(shown + " cannot be read: " + reason(failure), failure);
        }
    }

    /** Whether it is a zip archive. */
    static boolean isZip(BufferedInputStream input) throws IOException {
        byte[] mark = first(input, 4);
        return startsWith(mark, 'P', 'K', 3, 4) || startsWith(mark, 'P', 'K', 5, 6);
    }

    /** Whether it is a tar archive. */
    static boolean isTar(BufferedInputStream input) throws IOException {
        byte[] block = first(input, TAR_LOOKED_AT);
        return block.length == TAR_LOOKED_AT
                && new String(block, TAR_MARK, 5, StandardCharsets.ISO_8859_1).equals("ustar");
    }

    /**
     * Whether it is text in UTF-16, by its byte order mark; false when it cannot be read, which reading on will report.
     */
    static boolean isUtf16(BufferedInputStream input) {
        try {
            byte[] mark = first(input, 2);
            return startsWith(mark, 0xFF, 0xFE) || startsWith(mark, 0xFE, 0xFF);
        } catch (IOException failure) {
            return false;
        }
    }

    /** Why reading failed, for people. */
    static String reason(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        String message = String.valueOf(failure.getMessage());
        boolean cut =
                failure instanceof EOFException || message.contains("Truncated") || message.contains("Unexpected EOF");
        return cut ? "the compressed data ends early; the file is truncated" : message;
    }

    /** Closes what was only read; a failure of that does not concern the articles. */
    static void closeQuietly(Closeable stream) {
        try {
            stream.close();
        } catch (IOException ignored) {
            // Nothing was written, so nothing can be lost.
        }
    }

    /**
     * The first bytes, at most that many; they can be read again. They are fewer when reading fails after them: that
     * failure comes again when reading gets there.
     */
    static byte[] first(BufferedInputStream input, int count) throws IOException {
        input.mark(count);
        byte[] first = new byte[count];
        int length = 0;
        try {
            for (int read = 0; read >= 0 && length < count; read = input.read(first, length, count - length)) {
                length += read;
            }
        } catch (IOException failure) {
            if (length == 0) {
                throw failure;
            }
        }
        input.reset();
        return Arrays.copyOf(first, length);
    }

    private static boolean startsWith(byte[] mark, int... expected) {
        byte[] wanted = new byte[expected.length];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = (byte) expected[i];
        }
        return mark.length >= wanted.length && Arrays.equals(mark, 0, wanted.length, wanted, 0, wanted.length);
    }

    /** Takes how many bytes were read from a stream. */
    @FunctionalInterface
    interface Taker {
        /** The last read took that many, 0 or more; an exception is thrown from that read. */
        void take(int count) throws IOException;
    }

    /** The same stream, whose reads are counted; closing it closes {@code input}. */
    static InputStream counted(InputStream input, Taker taker) {
        return new FilterInputStream(input) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                taker.take(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                taker.take(Math.max(0, count));
                return count;
            }
        };
    }

    /** Counts the bytes read from the input files, before decompression. Safe for many threads. */
    static final class Counter {
        private final AtomicLong bytes = new AtomicLong();

        /** How many bytes have been counted so far. */
        long bytes() {
            return bytes.get();
        }

        /** Adds bytes that were read elsewhere; a negative number counts as none. */
        void add(long taken) {
            bytes.addAndGet(Math.max(0, taken));
        }

        /** Goes back to an earlier count, since what followed will be read, and counted, again. */
        void backTo(long before) {
            bytes.set(before);
        }

        /** The same stream, counted; closing it closes {@code input}. */
        InputStream counting(InputStream input) {
            return counted(input, bytes::addAndGet);
        }
    }
}
