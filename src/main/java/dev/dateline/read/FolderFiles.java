package dev.dateline.read;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder, by name, each folder in it where its name stands. Hidden ones are passed over; links to folders
 * are not followed, since they may lead round in a circle. One thread.
 */
final class FolderFiles implements FileSet {
    private final Path folder;
    private final Function<Path, Item> opening;
    private final boolean anyEnding;
    private final LeftOutFiles leftOut;
    private final boolean top;
    private @Nullable Iterator<String> names;

    /** The files of that folder, opened by {@code opening}; with {@code anyEnding} whatever their names. */
    FolderFiles(Path folder, boolean anyEnding, Function<Path, Item> opening) {
        this(folder, anyEnding, opening, null);
    }

    /** A folder in another one counts into the same list as that. */
    private FolderFiles(Path folder, boolean anyEnding, Function<Path, Item> opening, @Nullable LeftOutFiles leftOut) {
        this.folder = folder;
        this.anyEnding = anyEnding;
        this.opening = opening;
        this.top = leftOut == null;
        this.leftOut = leftOut == null ? new LeftOutFiles(folder.toString()) : leftOut;
    }

    @Override
    public @Nullable Item next() {
        Iterator<String> rest = names == null ? list() : names;
        names = rest;
        while (rest.hasNext()) {
            String name = rest.next();
            Path path = folder.resolve(name);
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                return new Many(new FolderFiles(path, anyEnding, opening, leftOut));
            }
            if (Files.isDirectory(path)) {
                leftOut.leaveOut("links to folders");
            } else if (isArchive(name) || leftOut.take(name, anyEnding)) {
                return opening.apply(path);
            }
        }
        return null;
    }

    @Override
    public Optional<String> leftOut() {
        return top ? leftOut.sentence() : Optional.empty();
    }

    @Override
    public void close() {
        // Nothing is held open: the names were read at once.
    }

    private boolean isArchive(String name) {
        boolean archive = Archives.isOne(name);
        if (archive) {
            leftOut.taken();
        }
        return archive;
    }

    /** Names only, as a folder may hold a million files. */
    private Iterator<String> list() {
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (!LeftOutFiles.isHidden(name)) {
                    found.add(name);
                }
            }
        } catch (IOException failure) {
            names = List.<String>of().iterator();
            throw new UnusableFile(folder + " cannot be listed: " + failure.getMessage(), failure);
        }
        found.sort(null);
        return found.iterator();
    }
}
