package dev.dateline.read;

import dev.dateline.read.InputFile.UnusableFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
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
        /** How many kinds are distinguished; any others are counted together. */
        private static final int MOST_KINDS = 30;

        private final String shown;
        private final boolean anyEnding;
        private final Consumer<ReadEvent> listener;
        private final Map<String, Integer> kinds = new TreeMap<>();
        private int files;
        private int articles;

        /**
         * For a set of that name.
         *
         * @param anyEnding whether every file is read, whatever its name
         * @param listener receives each file that is left out
         */
        LeftOutFiles(String shown, boolean anyEnding, Consumer<ReadEvent> listener) {
            this.shown = shown;
            this.anyEnding = anyEnding;
            this.listener = listener;
        }

        /**
         * The file, if it is read: its ending is that of a format, a format was named for all, or its content is
         * recognised. It is closed otherwise, and the next call to {@link #sentence} counts it.
         */
        Optional<SourceFile> take(SourceFile file) {
            boolean taken = anyEnding || ArticleFormats.isKnown(file.name()) || isRecognised(file);
            if (taken) {
                articles++;
                return Optional.of(file);
            }
            Packed.closeQuietly(file.stream());
            leaveOut(file.shown(), ending(file.name()));
            return Optional.empty();
        }

        private static boolean isRecognised(SourceFile file) {
            try {
                byte[] start = Packed.first(file.stream(), FileStart.LOOKED_AT);
                return ArticleFormats.recognised(FileStart.of(file.name(), start))
                        .isPresent();
            } catch (IOException unreadable) {
                return false;
            }
        }

        /** Counts something else that is read, such as an archive in a folder. */
        void taken() {
            articles++;
        }

        /** Counts a file that is not read; {@code kind} says what it is. */
        void leaveOut(String file, String kind) {
            files++;
            kinds.merge(kinds.size() < MOST_KINDS || kinds.containsKey(kind) ? kind : "others", 1, Integer::sum);
            listener.accept(new ReadEvent.FileLeftOut(file, kind));
        }

        /** Whether a name is that of a system file: it starts with a point, or is in the folder that macOS packs. */
        static boolean isHidden(String path) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            return name.startsWith(".") || path.startsWith("__MACOSX/") || path.contains("/__MACOSX/");
        }

        /** All of it as a sentence, most frequent first; empty when nothing was left out and there were articles. */
        Optional<String> sentence() {
            if (files == 0) {
                return articles > 0 ? Optional.empty() : Optional.of(shown + " holds no files");
            }
            return Optional.of(shown + ": " + files + (files == 1 ? " file is" : " files are") + " left out ("
                    + listed(kinds) + ")");
        }

        /** Kinds with their counts, the most frequent first. */
        static String listed(Map<String, Integer> kinds) {
            return kinds.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(kind -> kind.getKey() + " " + kind.getValue())
                    .collect(Collectors.joining(", "));
        }

        private static String ending(String fileName) {
            int point = fileName.lastIndexOf('.');
            boolean none = point <= fileName.lastIndexOf('/') + 1 || fileName.length() - point > 10;
            return none ? "no ending" : fileName.substring(point).toLowerCase(Locale.ROOT);
        }
    }
}
