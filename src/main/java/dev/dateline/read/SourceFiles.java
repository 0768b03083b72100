package dev.dateline.read;

import dev.dateline.read.FileSet.LeftOutFiles;
import dev.dateline.read.InputFile.UnusableFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All files with articles, one after the other, also those in folders and archives. One thread. */
final class SourceFiles implements AutoCloseable {
    private final Deque<FileSet> open = new ArrayDeque<>();
    private final Consumer<ReadEvent> listener;

    /**
     * The files of those inputs.
     *
     * @param anyEnding whether every file of a folder or archive is read, whatever its name
     * @param listener receives each file of a folder or archive that is left out, and at its end a sentence on them
     */
    SourceFiles(List<InputFile> inputs, boolean anyEnding, Packed.Counter counter, Consumer<ReadEvent> listener) {
        open.push(new Named(inputs, shown -> new LeftOutFiles(shown, anyEnding, listener), counter));
        this.listener = listener;
    }

    /**
     * The next file; null at the end. The one before it must have been closed.
     *
     * @throws UnusableFile when one cannot be read; the next call continues after it
     */
    FileSet.@Nullable SourceFile next() {
        for (FileSet set = open.peek(); set != null; set = open.peek()) {
            switch (set.next()) {
                case null -> {
                    set.leftOut().ifPresent(sentence -> listener.accept(new ReadEvent.FileNotice(sentence, false)));
                    set.close();
                    open.pop();
                }
                case FileSet.SourceFile file -> {
                    return file;
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

    /** The files, folders and archives that a command line names, in its order. One thread. */
    private static final class Named implements FileSet {
        private final Iterator<InputFile> inputs;
        private final Function<String, LeftOutFiles> leftOut;
        private final Packed.Counter counter;

        Named(List<InputFile> inputs, Function<String, LeftOutFiles> leftOut, Packed.Counter counter) {
            this.inputs = inputs.iterator();
            this.leftOut = leftOut;
            this.counter = counter;
        }

        @Override
        public @Nullable Item next() {
            if (!inputs.hasNext()) {
                return null;
            }
            InputFile input = inputs.next();
            input.problem().ifPresent(problem -> {
                throw new UnusableFile(problem, null);
            });
            if (input.isStandardInput()) {
                return opened(input);
            }
            if (InputFile.isStandardOutput(Path.of(input.name()))) {
                throw new UnusableFile(input.name() + " receives the output of this command, so it is not read", null);
            }
            return Files.isDirectory(Path.of(input.name()))
                    ? new Many(new FolderFiles(
                            Path.of(input.name()),
                            leftOut.apply(input.name()),
                            path -> opened(new InputFile(path.toString()))))
                    : opened(input);
        }

        private Item opened(InputFile input) {
            String shown = input.shown();
            long before = counter.bytes();
            try {
                BufferedInputStream stream = Packed.decompressed(shown, counter.counting(input.open()));
                if (Packed.isZip(stream) && FileKind.of(stream).isEmpty()) {
                    Packed.closeQuietly(stream);
                    counter.backTo(before);
                    if (input.isStandardInput()) {
                        throw new UnusableFile(
                                "a zip archive cannot be read from the standard input; name its file", null);
                    }
                    return new Many(ArchiveFiles.ofZip(Path.of(input.name()), leftOut.apply(input.name()), counter));
                }
                return Packed.isTar(stream)
                        ? new Many(
                                ArchiveFiles.ofTar(shown, leftOut.apply(shown), stream, () -> counter.bytes() - before))
                        : new SourceFile(shown, shown, stream);
            } catch (IOException failure) {
                throw new UnusableFile(shown + " cannot be opened: " + Packed.reason(failure), failure);
            }
        }

        @Override
        public Optional<String> leftOut() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // Nothing is held open between two calls.
        }
    }
}
