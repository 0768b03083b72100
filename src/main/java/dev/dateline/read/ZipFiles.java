package dev.dateline.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files of a zip archive, in its own order. Holds the archive open. One thread. */
final class ZipFiles implements FileSet {
    private final String shown;
    private final boolean anyEnding;
    private final ZipFile zip;
    private final Enumeration<? extends ZipEntry> entries;
    private final LeftOutFiles leftOut;
    private final UnpackLimit limit;
    private final ByteCounter counter;

    /**
     * Opens that archive.
     *
     * @throws UnusableFile when it is none, or is cut short
     */
    ZipFiles(Path path, boolean anyEnding, ByteCounter counter) {
        shown = path.toString();
        this.anyEnding = anyEnding;
        this.counter = counter;
        leftOut = new LeftOutFiles(shown);
        try {
            long size = Files.size(path);
            // Names that do not say that they are UTF-8 may be anything; in Latin-1 at least all of them can be read.
            zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
            entries = zip.entries();
            limit = new UnpackLimit(() -> size);
        } catch (IOException failure) {
            throw new UnusableFile(
                    shown + " is no zip archive that can be read, or was cut short: " + failure.getMessage(), failure);
        }
    }

    @Override
    public @Nullable Item next() {
        while (entries.hasMoreElements() && !limit.isPassed()) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory() && Archives.take(entry.getName(), anyEnding, leftOut)) {
                return new One(open(entry));
            }
            counter.add(entry.getCompressedSize());
        }
        return null;
    }

    private SourceFile open(ZipEntry entry) {
        String name = Archives.shown(shown, entry.getName());
        try {
            BufferedInputStream stream = Packed.decompressed(name, limit.limiting(zip.getInputStream(entry)));
            counter.add(entry.getCompressedSize());
            return new SourceFile(name, entry.getName(), stream);
        } catch (IOException failure) {
            throw new UnusableFile(name + " cannot be unpacked: " + failure.getMessage(), failure);
        }
    }

    @Override
    public Optional<String> leftOut() {
        return leftOut.sentence();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException ignored) {
            // Nothing was written, so nothing can be lost.
        }
    }
}
