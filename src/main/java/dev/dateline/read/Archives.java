package dev.dateline.read;

import java.util.regex.Pattern;

/** What zip and tar archives have in common: their names, and the names of the files in them. Stateless. */
final class Archives {
    private static final Pattern ENDING = Pattern.compile("(?i).*\\.(zip|tar|tgz|tar\\.gz|tar\\.zst)");

    /** A path that begins at a root or a drive, or climbs. Nothing is ever written, but such a file has no good intent. */
    private static final Pattern OUTSIDE = Pattern.compile("^([/\\\\]|[A-Za-z]:).*|(^|.*[/\\\\])\\.\\.([/\\\\].*|$)");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Archives() {}

    /** Whether a file of that name is an archive. */
    static boolean isOne(String fileName) {
        return ENDING.matcher(fileName).matches();
    }

    /**
     * Whether the file of that path in an archive is to be read; what is not is counted.
     */
    static boolean take(String path, boolean anyEnding, LeftOutFiles leftOut) {
        if (OUTSIDE.matcher(path).matches()) {
            leftOut.leaveOut("paths that lead out of the archive");
            return false;
        }
        if (LeftOutFiles.isHidden(path)) {
            return false;
        }
        if (isOne(path)) {
            leftOut.leaveOut("archives in the archive");
            return false;
        }
        return leftOut.take(path, anyEnding);
    }

    /** How messages call a file of an archive. */
    static String shown(String archive, String path) {
        return archive + ": " + printable(path);
    }

    private static String printable(String path) {
        return CONTROL.matcher(path).replaceAll("?");
    }
}
