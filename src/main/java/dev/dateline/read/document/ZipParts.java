package dev.dateline.read.document;

import dev.dateline.read.ReadLimits;
import dev.dateline.read.page.Document.NoArticle;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Parts of a document that is a zip archive, in memory, in its order. */
record ZipParts(Map<String, byte[]> parts, Set<String> names) {
    /** A document unpacks to less; one that does not is made to do harm. */
    private static final long MOST = 512L << 20;

    /**
     * Reads the wanted parts.
     *
     * @throws NoArticle when it unpacks to far more than a document does, or is not a zip archive
     */
    static ZipParts of(InputStream input, Predicate<String> wanted) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        long unpacked = 0;
        long kept = 0;
        ZipInputStream zip = new ZipInputStream(input, StandardCharsets.UTF_8);
        byte[] buffer = new byte[1 << 16];
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                boolean keep = wanted.test(entry.getName());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
                    unpacked += count;
                    kept += keep ? count : 0;
                    if (unpacked > MOST) {
                        throw new NoArticle("the document unpacks to more than " + (MOST >> 20)
                                + " MB, like one that is made to do harm");
                    }
                    // The rows of a spreadsheet are read one by one, the text of other documents as a whole.
                    long most = ReadLimits.wholeFile() * (entry.getName().startsWith("xl/") ? 3L : 2L) / 2;
                    if (kept > most) {
                        throw ReadLimits.tooLong("document without its pictures", most);
                    }
                    if (keep) {
                        bytes.write(buffer, 0, count);
                    }
                }
                if (keep) {
                    parts.put(entry.getName(), bytes.toByteArray());
                }
            }
        } catch (ZipException broken) {
            throw new NoArticle("the document is damaged or has a password: " + broken.getMessage());
        }
        if (names.isEmpty()) {
            throw new NoArticle("its name is that of a document, but it is not one");
        }
        return new ZipParts(parts, names);
    }

    /** A part, which is let go; empty when it does not exist or was taken before. */
    Optional<InputStream> take(String name) {
        return Optional.ofNullable(parts.remove(name))
                .map(bytes -> new BufferedInputStream(new ByteArrayInputStream(bytes)));
    }
}
