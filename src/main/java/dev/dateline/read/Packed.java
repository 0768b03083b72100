package dev.dateline.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Tells by its first bytes, not by its name, how a file is packed, so that packed data can be piped in too. Stateless. */
final class Packed {
    private static final int BUFFER = 64 * 1024;

    /** Where the mark of a tar archive stands in its first block, and the length of all that has to be looked at. */
    private static final int TAR_MARK = 257;

    private static final int TAR_LOOKED_AT = TAR_MARK + 5;

    private Packed() {}

    /**
     * The bytes behind gzip or Zstandard, or the bytes themselves. Closing it closes {@code raw}, which is closed when
     * this fails, too.
     *
     * @throws UnusableFile when it is nothing that can be read
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

    /** Whether it is text in UTF-16, by its byte order mark; false when it cannot be read, as reading on will tell. */
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
        String message = String.valueOf(failure.getMessage());
        boolean cut =
                failure instanceof EOFException || message.contains("Truncated") || message.contains("Unexpected EOF");
        return cut ? "the compressed data ends in the middle; the file was cut short" : message;
    }

    /** Closes what was only read; that it fails says nothing about the articles. */
    static void closeQuietly(InputStream stream) {
        try {
            stream.close();
        } catch (IOException ignored) {
            // Nothing was written, so nothing can be lost.
        }
    }

    private static byte[] first(BufferedInputStream input, int count) throws IOException {
        input.mark(count);
        byte[] mark = input.readNBytes(count);
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
