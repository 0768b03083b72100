package dev.dateline.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files that come together: those of a folder, those of an archive. One thread. */
interface FileSet extends AutoCloseable {
    /** What a set holds. */
    sealed interface Item {}

    /** A file with articles. */
    record One(SourceFile file) implements Item {}

    /** A set in the set; whoever takes it closes it. */
    record Many(FileSet files) implements Item {}

    /**
     * What comes next; null at the end.
     *
     * @throws UnusableFile when something cannot be read; the next call goes on behind it
     */
    @Nullable
    Item next();

    /** What was left out of all that {@link #next} has passed, as a sentence; empty when nothing was. */
    Optional<String> leftOut();

    /** Releases what the set holds open; never throws. */
    @Override
    void close();
}
