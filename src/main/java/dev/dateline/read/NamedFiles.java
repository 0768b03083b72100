package dev.dateline.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files, folders and archives that a command line names, in its order. One thread. */
final class NamedFiles implements FileSet {
    private final Iterator<InputFile> inputs;
    private final boolean anyEnding;
    private final ByteCounter counter;

    /** Those inputs; with {@code anyEnding} every file of a folder or archive is read, whatever its name. */
    NamedFiles(List<InputFile> inputs, boolean anyEnding, ByteCounter counter) {
        this.inputs = inputs.iterator();
        this.anyEnding = anyEnding;
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
        boolean folder = !input.isStandardInput() && Files.isDirectory(Path.of(input.name()));
        return folder
                ? new Many(new FolderFiles(
                        Path.of(input.name()), anyEnding, path -> opened(new InputFile(path.toString()))))
                : opened(input);
    }

    private Item opened(InputFile input) {
        String shown = input.shown();
        long before = counter.bytes();
        try {
            BufferedInputStream stream = Packed.decompressed(shown, counter.counting(input.open()));
            if (Packed.isZip(stream)) {
                Packed.closeQuietly(stream);
                if (input.isStandardInput()) {
                    throw new UnusableFile("a zip archive cannot be read from the standard input; name its file", null);
                }
                return new Many(new ZipFiles(Path.of(input.name()), anyEnding, counter));
            }
            return Packed.isTar(stream)
                    ? new Many(new TarFiles(shown, anyEnding, stream, new UnpackLimit(() -> counter.bytes() - before)))
                    : new One(new SourceFile(shown, shown, stream));
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
