package dev.dateline.index;

import dev.dateline.read.RejectedLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Collects the lines that were not indexed, one JSON object each. It is written beside its place and moved there when
 * the run is over, so that a rejects file can be indexed and be the rejects file of the same run. A run without rejects
 * leaves no file, and removes the one that is there. Safe for many threads.
 */
public final class RejectsFile implements AutoCloseable {
    private final Path path;
    private final Path part;
    private @Nullable BufferedWriter writer;

    /** A rejects file that will stand at that path; nothing is written yet. */
    public RejectsFile(Path path) {
        this.path = path;
        this.part = path.resolveSibling(path.getFileName() + ".part");
    }

    /** Where it stands after the run. */
    public Path path() {
        return path;
    }

    /**
     * Adds a line.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public synchronized void add(RejectedLine rejected) {
        try {
            if (writer == null) {
                writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
            }
            writer.write(rejected.atFirstPlace().json());
            writer.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException("the rejects file " + path + " cannot be written", failure);
        }
    }

    /**
     * Puts the file in its place, now that the run has come to its end.
     *
     * @throws UncheckedIOException when that fails; the lines are then in the file with {@code .part} at its end
     */
    public synchronized void finish() {
        try {
            if (writer == null) {
                Files.deleteIfExists(path);
            } else {
                writer.close();
                writer = null;
                Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the rejects file " + path + " cannot be put in its place", failure);
        }
    }

    /** After a run that did not come to its end, leaves what was rejected beside the place of the file. */
    @Override
    public synchronized void close() {
        if (writer != null) {
            try {
                writer.close();
            } catch (IOException failure) {
                throw new UncheckedIOException("the rejects file " + part + " cannot be written", failure);
            }
        }
    }
}
