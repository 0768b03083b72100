package dev.dateline.index;

import dev.dateline.read.RejectedLine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Collects the lines that were not indexed, one JSON object each. It is written next to its path and moved there when the
 * run is over, so that a rejects file can be indexed and be the rejects file of the same run. A run without rejects leaves
 * no file, and removes the one that is there. Safe for many threads.
 */
public final class RejectsFile implements AutoCloseable {
    private final Path path;
    private final Path part;
    private @Nullable OutputStream out;

    /** A rejects file that will be at that path; nothing is written yet. */
    public RejectsFile(Path path) {
        this.path = path;
        this.part = path.resolveSibling(path.getFileName() + ".part");
    }

    /** Where it is after the run. */
    public Path path() {
        return path;
    }

    /**
     * Adds a line. Half of a surrogate pair, which no file can hold, is escaped.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public synchronized void add(RejectedLine rejected) {
        try {
            if (out == null) {
                out = new BufferedOutputStream(Files.newOutputStream(part));
            }
            out.write((rejected.atFirstPlace().json() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("the rejects file " + path + " cannot be written", failure);
        }
    }

    /**
     * Puts the file in its place, now that the run has finished.
     *
     * @throws UncheckedIOException when that fails; the lines are then in the file with {@code .part} at its end
     */
    public synchronized void finish() {
        try {
            if (out == null) {
                Files.deleteIfExists(path);
            } else {
                out.close();
                out = null;
                Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the rejects file " + path + " cannot be put in its place", failure);
        }
    }

    /**
     * After a run that has not finished, puts what was rejected in its place, too, unless a file is there: that may be the
     * one which was being indexed, and the new one stays next to it with {@code .part} at its end.
     */
    @Override
    public synchronized void close() {
        if (out == null) {
            return;
        }
        try {
            out.close();
            out = null;
            if (!Files.exists(path)) {
                Files.move(part, path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the rejects file " + part + " cannot be written", failure);
        }
    }
}
