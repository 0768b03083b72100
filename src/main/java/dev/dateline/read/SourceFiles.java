package dev.dateline.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All files with articles, one after the other, folders and archives gone through. One thread. */
final class SourceFiles implements AutoCloseable {
    private final Deque<FileSet> open = new ArrayDeque<>();
    private final Consumer<String> leftOut;

    /** The files of that set; {@code leftOut} is told what was left out of a folder or archive when it is through. */
    SourceFiles(FileSet files, Consumer<String> leftOut) {
        open.push(files);
        this.leftOut = leftOut;
    }

    /**
     * The next file; null at the end. The one before it must have been closed.
     *
     * @throws UnusableFile when one cannot be read; the next call goes on behind it
     */
    @Nullable
    SourceFile next() {
        for (FileSet set = open.peek(); set != null; set = open.peek()) {
            switch (set.next()) {
                case null -> {
                    set.leftOut().ifPresent(leftOut);
                    set.close();
                    open.pop();
                }
                case FileSet.One one -> {
                    return one.file();
                }
                case FileSet.Many many -> open.push(many.files());
            }
        }
        return null;
    }

    @Override
    public void close() {
        open.forEach(FileSet::close);
        open.clear();
    }
}
