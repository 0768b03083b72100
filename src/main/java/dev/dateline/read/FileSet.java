package dev.dateline.read;

import java.io.BufferedInputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files that come together: those of a folder, those of an archive. One thread. */
interface FileSet extends AutoCloseable {
    /** A part of a set. */
    sealed interface Item {}

    /**
     * A file that holds articles, opened: one on the disk, or one in an archive.
     *
     * @param shown its name in messages
     * @param name the name that decides its format
     * @param stream its bytes, decompressed; closed by the caller
     */
    record SourceFile(String shown, String name, BufferedInputStream stream) implements Item {}

    /** A set in the set; closed by the caller. */
    record Many(FileSet files) implements Item {}

    /**
     * What comes next; null at the end.
     *
     * @throws UnusableFile when something cannot be read; the next call continues after it
     */
    @Nullable
    Item next();

    /** What was left out of all that {@link #next} has passed, as a sentence; empty when nothing was. */
    Optional<String> leftOut();

    /** Releases what the set holds open; never throws. */
    @Override
    void close();
}
