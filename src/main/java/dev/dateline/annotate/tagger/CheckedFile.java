package dev.dateline.annotate.tagger;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The container format of Dateline's binary files: four letters that identify the type, a version, the length of the
 * content, its CRC-32C, and the deflated content. All numbers are big-endian.
 *
 * @param magic four ASCII letters
 * @param version the version of the content's format
 */
record CheckedFile(String magic, int version) {
    /** Larger than any valid file; a greater length means that the file is damaged. */
    private static final int LARGEST = 64 << 20;

    /** How to fix an incomplete file, whatever its source. */
    private static final String REMEDY = "copy it again or make it anew with 'dateline train'";

    /** Writes what {@code content} writes, framed. Does not close the stream. */
    void write(OutputStream target, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            content.write(out);
        } finally {
            deflater.end();
        }
        DataOutputStream out = new DataOutputStream(target);
        out.write(magic.getBytes(StandardCharsets.US_ASCII));
        out.writeInt(version);
        out.writeInt(bytes.size());
        out.writeInt(checksum(bytes.toByteArray()));
        bytes.writeTo(out);
        out.flush();
    }

    /**
     * Checks the frame and opens the content. Does not close the stream.
     *
     * @throws IOException with a message for the user if the file has another type or version, or is truncated or
     *     damaged
     */
    DataInputStream read(InputStream source) throws IOException {
        DataInputStream in = new DataInputStream(source);
        byte[] head = in.readNBytes(16);
        DataInputStream fields = new DataInputStream(new ByteArrayInputStream(head));
        String found = new String(fields.readNBytes(4), StandardCharsets.US_ASCII);
        if (head.length < 16 || !found.equals(magic)) {
            throw new IOException("this is not a " + magic + " file");
        }
        int foundVersion = fields.readInt();
        if (foundVersion != version) {
            throw new IOException(
                    "the " + magic + " file has version " + foundVersion + ", this program reads " + version);
        }
        int length = fields.readInt();
        int expected = fields.readInt();
        byte[] content = in.readNBytes(Math.clamp(length, 0, LARGEST));
        if (content.length != length) {
            throw new IOException("the %s file is cut short: %d of %d bytes, checksum %08x, expected %08x; %s"
                    .formatted(magic, content.length, length, checksum(content), expected, REMEDY));
        }
        int actual = checksum(content);
        if (actual != expected) {
            throw new IOException("the %s file is damaged: checksum %08x, expected %08x; %s"
                    .formatted(magic, actual, expected, REMEDY));
        }
        return new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(content)), 1 << 16));
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** Writes the content of a file. */
    interface Content {
        /** Writes to the stream without closing it. */
        void write(DataOutputStream out) throws IOException;
    }
}
