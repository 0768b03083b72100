package dev.dateline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Public data that is not part of the repository, for tests on larger corpora. It is looked for in ../shared/data, or in
 * the folder that {@code -Ddateline.test.data} names; src/test/README.md lists the files.
 */
public final class OutsideData {
    private static final Path FOLDER = Path.of(System.getProperty("dateline.test.data", "../shared/data"));

    private OutsideData() {}

    /** Where a file or folder of the data is or would be. */
    public static Path path(String name) {
        return FOLDER.resolve(name);
    }

    /** Where a file or folder of the data is; without it the calling test is skipped, and standard error says so. */
    public static Path require(String name) {
        Path path = path(name);
        boolean there = Files.exists(path);
        if (!there) {
            String test = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                    .getCallerClass()
                    .getSimpleName();
            System.err.println(
                    test + " is skipped, at least in part: " + path + " is missing, see src/test/README.md.");
        }
        assumeTrue(there, path + " is missing, see src/test/README.md");
        return path;
    }
}
