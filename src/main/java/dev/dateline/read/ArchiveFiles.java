package dev.dateline.read;

import dev.dateline.read.FileSet.LeftOutFiles;
import dev.dateline.read.InputFile.UnusableFile;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a zip or tar archive, in its own order; nothing is ever unpacked to the disk. One thread. */
abstract sealed class ArchiveFiles implements FileSet {
    private static final Pattern ENDING = Pattern.compile("(?i).*\\.(zip|tar|tgz|tar\\.gz|tar\\.zst)");

    /** A path that starts at a root or a drive, or leads upwards: a sign of an archive that is meant to do harm. */
    private static final Pattern OUTSIDE = Pattern.compile("^([/\\\\]|[A-Za-z]:).*|(^|.*[/\\\\])\\.\\.([/\\\\].*|$)");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final String shown;
    private final LeftOutFiles leftOut;

    private ArchiveFiles(String shown, LeftOutFiles leftOut) {
        this.shown = shown;
        this.leftOut = leftOut;
    }

    /** Whether a file of that name is an archive. */
    static boolean isArchive(String fileName) {
        return ENDING.matcher(fileName).matches();
    }

    /**
     * The files of a zip archive, which is held open.
     *
     * @throws UnusableFile when it is not a zip archive, or is truncated
     */
    static FileSet ofZip(Path path, LeftOutFiles leftOut, Packed.Counter counter) {
        return new Zip(path, leftOut, counter);
    }

    /**
     * The files of a tar archive. Each has to be read before the next.
     *
     * @param stream the archive itself, decompressed; closed with the set
     * @param packed how many bytes of the compressed archive have been read
     */
    static FileSet ofTar(String shown, LeftOutFiles leftOut, InputStream stream, LongSupplier packed) {
        return new Tar(shown, leftOut, stream, new Limit(packed));
    }

    /** Whether the file of that path is to be opened; counts it when it is not. */
    final boolean take(String path) {
        if (OUTSIDE.matcher(path).matches()) {
            leftOut.leaveOut(shown(path), "paths that lead out of the archive");
            return false;
        }
        if (LeftOutFiles.isHidden(path)) {
            return false;
        }
        if (isArchive(path)) {
            leftOut.leaveOut(shown(path), "archives in the archive");
            return false;
        }
        return true;
    }

    /** The name of a file in messages. */
    final String shown(String path) {
        return shown + ": " + CONTROL.matcher(path).replaceAll("?");
    }

    @Override
    public final Optional<String> leftOut() {
        return leftOut.sentence();
    }

    private static final class Zip extends ArchiveFiles {
        private final ZipFile zip;
        private final Enumeration<? extends ZipEntry> entries;
        private final Limit limit;
        private final Packed.Counter counter;

        Zip(Path path, LeftOutFiles leftOut, Packed.Counter counter) {
            super(path.toString(), leftOut);
            this.counter = counter;
            try {
                long size = Files.size(path);
                // Names without the UTF-8 mark may have any character set; as Latin-1 all of them can be read.
                zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
                entries = zip.entries();
                limit = new Limit(() -> size);
            } catch (IOException failure) {
                throw new UnusableFile(
                        path + " is not a readable zip archive, or it is truncated: " + failure.getMessage(), failure);
            }
        }

        @Override
        public @Nullable Item next() {
            while (entries.hasMoreElements() && !limit.isPassed()) {
                ZipEntry entry = entries.nextElement();
                Optional<SourceFile> file = entry.isDirectory() || !take(entry.getName())
                        ? Optional.empty()
                        : super.leftOut.take(open(entry));
                counter.add(entry.getCompressedSize());
                if (file.isPresent()) {
                    return file.get();
                }
            }
            return null;
        }

        private SourceFile open(ZipEntry entry) {
            String name = shown(entry.getName());
            try {
                BufferedInputStream stream = Packed.decompressed(name, limit.limiting(zip.getInputStream(entry)));
                return new SourceFile(name, entry.getName(), stream);
            } catch (IOException failure) {
                throw new UnusableFile(name + " cannot be unpacked: " + failure.getMessage(), failure);
            }
        }

        @Override
        public void close() {
            Packed.closeQuietly(zip);
        }
    }

    private static final class Tar extends ArchiveFiles {
        private final TarArchiveInputStream tar;
        private final Limit limit;
        private boolean broken;

        Tar(String shown, LeftOutFiles leftOut, InputStream stream, Limit limit) {
            super(shown, leftOut);
            this.limit = limit;
            tar = new TarArchiveInputStream(limit.limiting(stream), "UTF-8");
        }

        @Override
        public @Nullable Item next() {
            for (TarArchiveEntry entry = nextEntry(); entry != null; entry = nextEntry()) {
                // An archive of the current folder starts every path with ./
                String path = entry.getName().replaceFirst("^(\\./)+", "");
                if (!entry.isDirectory() && isSpecial(entry)) {
                    super.leftOut.leaveOut(shown(path), "links and devices");
                } else if (!entry.isDirectory() && take(path)) {
                    String name = shown(path);
                    SourceFile file = new SourceFile(name, path, Packed.decompressed(name, keptOpen()));
                    Optional<SourceFile> taken = super.leftOut.take(file);
                    if (taken.isPresent()) {
                        return taken.get();
                    }
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

        /** The stream of one file; closing it leaves the archive open. */
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
                throw new UnusableFile(
                        super.shown + " could not be read to its end: " + Packed.reason(failure), failure);
            }
        }

        @Override
        public void close() {
            Packed.closeQuietly(tar);
        }
    }

    /** Stops unpacking an archive that becomes far larger than any packed text does, as zip bombs do. One thread. */
    private static final class Limit {
        /** Text is packed to a fifth, tables and lists to a fiftieth at best; bombs to a thousandth and less. */
        private static final long MOST_TIMES = 200;

        /** An archive that unpacks to less than this does no harm whatever its ratio. */
        private static final long HARMLESS = 64L << 20;

        private final LongSupplier packed;
        private long unpacked;

        Limit(LongSupplier packed) {
            this.packed = packed;
        }

        /** Whether the archive has become too large to be read on. */
        boolean isPassed() {
            return unpacked > HARMLESS && unpacked / MOST_TIMES > packed.getAsLong();
        }

        /** The same stream, counted; closing it closes {@code input}. */
        InputStream limiting(InputStream input) {
            return Packed.counted(input, this::count);
        }

        private void count(int bytes) throws IOException {
            unpacked += bytes;
            if (isPassed()) {
                throw new IOException("it unpacks to more than " + MOST_TIMES
                        + " times its size, like an archive that is made to do harm; the rest is not read");
            }
        }
    }
}
