package dev.dateline.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a tar archive, in its own order. Each has to be read before the next. One thread. */
final class TarFiles implements FileSet {
    private final String shown;
    private final boolean anyEnding;
    private final TarArchiveInputStream tar;
    private final LeftOutFiles leftOut;
    private final UnpackLimit limit;
    private boolean broken;

    /**
     * The files of that archive; closing it closes the stream.
     *
     * @param stream the archive itself, decompressed
     * @param limit on how much it unpacks to
     */
    TarFiles(String shown, boolean anyEnding, InputStream stream, UnpackLimit limit) {
        this.shown = shown;
        this.anyEnding = anyEnding;
        this.limit = limit;
        tar = new TarArchiveInputStream(limit.limiting(stream), "UTF-8");
        leftOut = new LeftOutFiles(shown);
    }

    @Override
    public @Nullable Item next() {
        for (TarArchiveEntry entry = nextEntry(); entry != null; entry = nextEntry()) {
            // Archives of the folder in which they were made begin all paths so.
            String path = entry.getName().replaceFirst("^(\\./)+", "");
            if (!entry.isDirectory() && isSpecial(entry)) {
                leftOut.leaveOut("links and devices");
            } else if (!entry.isDirectory() && Archives.take(path, anyEnding, leftOut)) {
                String name = Archives.shown(shown, path);
                return new One(new SourceFile(name, path, Packed.decompressed(name, keptOpen())));
            }
        }
        return null;
    }

    private static boolean isSpecial(TarArchiveEntry entry) {
        return entry.isLink()
                || entry.isSymbolicLink()
                || entry.isCharacterDevice()
                || entry.isBlockDevice()
                || entry.isFIFO();
    }

    /** The stream of one file, which leaves the archive open when it is closed. */
    private InputStream keptOpen() {
        return new FilterInputStream(tar) {
            @Override
            public void close() {
                // The archive goes on.
            }
        };
    }

    private @Nullable TarArchiveEntry nextEntry() {
        if (broken || limit.isPassed()) {
            return null;
        }
        try {
            return tar.getNextEntry();
        } catch (IOException | IllegalArgumentException failure) {
            broken = true;
            throw new UnusableFile(shown + " could not be read to its end: " + Packed.reason(failure), failure);
        }
    }

    @Override
    public Optional<String> leftOut() {
        return leftOut.sentence();
    }

    @Override
    public void close() {
        try {
            tar.close();
        } catch (IOException ignored) {
            // Nothing was written, so nothing can be lost.
        }
    }
}
