package dev.dateline.read;

import dev.dateline.read.InputFile.UnusableFile;
import java.io.BufferedInputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    /** Decides which files of a folder or an archive are read, and counts the others by kind. One thread. */
    final class LeftOutFiles {
        /** How many kinds are listed; the others are counted together. */
        private static final int KINDS_LISTED = 5;

        private final String shown;
        private final Map<String, Integer> kinds = new TreeMap<>();
        private int files;
        private int articles;

        /** For a set of that name. */
        LeftOutFiles(String shown) {
            this.shown = shown;
        }

        /** Whether a file of that name is read: its ending is that of a format, or a format was said for all. */
        boolean take(String fileName, boolean anyEnding) {
            boolean taken = anyEnding || ArticleFormats.ofFile(fileName).isPresent();
            if (taken) {
                articles++;
            } else {
                leaveOut(ending(fileName));
            }
            return taken;
        }

        /** Counts something else that is read, such as an archive in a folder. */
        void taken() {
            articles++;
        }

        /** Counts a file that is not read; {@code kind} says what it is. */
        void leaveOut(String kind) {
            files++;
            kinds.merge(kinds.size() < KINDS_LISTED || kinds.containsKey(kind) ? kind : "others", 1, Integer::sum);
        }

        /** Whether a name is that of a system file: it starts with a point, or is in the folder that macOS packs. */
        static boolean isHidden(String path) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            return name.startsWith(".") || path.startsWith("__MACOSX/") || path.contains("/__MACOSX/");
        }

        /** All of it as a sentence; empty when nothing was left out and there were articles. */
        Optional<String> sentence() {
            if (files == 0) {
                return articles > 0 ? Optional.empty() : Optional.of(shown + " holds no files");
            }
            String listed = kinds.entrySet().stream()
                    .map(kind -> kind.getKey() + " " + kind.getValue())
                    .collect(Collectors.joining(", "));
            return Optional.of(
                    shown + ": " + files + (files == 1 ? " file is" : " files are") + " left out (" + listed + ")");
        }

        private static String ending(String fileName) {
            int point = fileName.lastIndexOf('.');
            boolean none = point <= fileName.lastIndexOf('/') + 1 || fileName.length() - point > 10;
            return none ? "no ending" : fileName.substring(point).toLowerCase(Locale.ROOT);
        }
    }
}
