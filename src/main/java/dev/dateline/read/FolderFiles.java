package dev.dateline.read;

import dev.dateline.read.FileSet.LeftOutFiles;
import dev.dateline.read.InputFile.UnusableFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder, ordered by name, with those of the folders in it. Hidden files are skipped. Links to folders
 * are not followed, since they may form a circle, nor links to files outside the folder; pipes and devices are not
 * opened. One thread.
 */
final class FolderFiles implements FileSet {
    /** The names that browsers of several languages give to the folder of a page. */
    private static final Pattern SAVED = Pattern.compile(
            "(.+)(?:_files|[-_]Dateien|_fichiers|_archivos|_file|_arquivos|_ficheiros|_pliki|_bestanden)");

    /** The usual names of METS files. */
    private static final Pattern ISSUE = Pattern.compile("(?i).*mets.*\\.xml(?:\\.gz)?");

    private final Path folder;
    private final Path root;
    private final Function<Path, Item> opening;
    private final LeftOutFiles leftOut;
    private @Nullable Iterator<String> names;

    /** The files of a folder, opened by {@code opening}. */
    FolderFiles(Path folder, LeftOutFiles leftOut, Function<Path, Item> opening) {
        this.folder = folder;
        this.root = folder;
        this.opening = opening;
        this.leftOut = leftOut;
    }

    /** A folder in another one, whose counts it shares. */
    private FolderFiles(Path folder, FolderFiles parent) {
        this.folder = folder;
        this.root = parent.root;
        this.opening = parent.opening;
        this.leftOut = parent.leftOut;
    }

    @Override
    public @Nullable Item next() {
        Iterator<String> rest = names == null ? list() : names;
        names = rest;
        while (rest.hasNext()) {
            String name = rest.next();
            Path path = folder.resolve(name);
            if (isOfSavedPage(path)) {
                leftOut.leaveOut(path.toString(), "folders of saved pages");
                continue;
            }
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                return new Many(new FolderFiles(path, this));
            }
            if (Files.isDirectory(path)) {
                leftOut.leaveOut(path.toString(), "links to folders");
            } else if (Files.exists(path) && !Files.isRegularFile(path)) {
                leftOut.leaveOut(path.toString(), "pipes and devices");
            } else if (Files.isSymbolicLink(path) && isOutside(path)) {
                leftOut.leaveOut(path.toString(), "links out of the folder");
            } else if (InputFile.isStandardOutput(path)) {
                leftOut.leaveOut(path.toString(), "output of this command");
            } else {
                Item item = taken(opening.apply(path), path);
                if (item != null) {
                    return item;
                }
            }
        }
        return null;
    }

    @Override
    public Optional<String> leftOut() {
        return folder.equals(root) ? leftOut.sentence() : Optional.empty();
    }

    @Override
    public void close() {
        // Nothing is held open: the names were read at once.
    }

    /** A link whose target does not exist is not outside; opening it reports the reason. */
    private boolean isOutside(Path link) {
        try {
            return Files.exists(link) && !link.toRealPath().startsWith(root.toRealPath());
        } catch (IOException failure) {
            return true;
        }
    }

    /** Whether a folder holds the pictures, scripts and frames of a page that a browser saved next to it. */
    private static boolean isOfSavedPage(Path path) {
        Matcher saved = SAVED.matcher(String.valueOf(path.getFileName()));
        return saved.matches()
                && Stream.of(".html", ".htm", ".xhtml", ".HTML", ".HTM")
                        .anyMatch(ending -> Files.isRegularFile(path.resolveSibling(saved.group(1) + ending)))
                && Files.isDirectory(path);
    }

    private @Nullable Item taken(Item item, Path path) {
        if (item instanceof SourceFile file) {
            return leftOut.take(file).orElse(null);
        }
        if (ArchiveFiles.isArchive(path.toString())) {
            leftOut.taken();
            return item;
        }
        // A zip file with another ending is a program or a document of some kind.
        if (item instanceof Many many) {
            many.files().close();
        }
        leftOut.leaveOut(path.toString(), "zip files with other endings");
        return null;
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
        // The index of a scanned issue comes before its pages, so that they are read with it.
        found.sort(Comparator.comparing((String name) -> !ISSUE.matcher(name).matches())
                .thenComparing(Comparator.naturalOrder()));
        return found.iterator();
    }
}
