package dev.dateline.read;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
