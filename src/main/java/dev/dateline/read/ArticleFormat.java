package dev.dateline.read;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/** A format of article files. Safe for many threads. */
public sealed interface ArticleFormat permits LineFormat, DocumentFormat {
    /** The article format itself. */
    LineFormat DATELINE = new DatelineFormat();

    /**
     * The formats on the class path, found by {@link ServiceLoader}: the article format first, which is the default where
     * a file's name does not decide, then the others by name.
     */
    List<ArticleFormat> ALL = Stream.concat(
                    Stream.of(DATELINE),
                    ServiceLoader.load(ArticleFormat.class, ArticleFormat.class.getClassLoader()).stream()
                            .map(ServiceLoader.Provider::get)
                            .sorted(Comparator.comparing(ArticleFormat::name)))
            .toList();

    /** The format of that name on the command line; empty when no format has it. */
    static Optional<ArticleFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** The format of files with that ending, compressed or not; empty when the ending is not known. */
    static Optional<ArticleFormat> ofFile(String fileName) {
        String plain = fileName.toLowerCase(Locale.ROOT).replaceAll("\\.(gz|zst)$", "");
        String ending = plain.substring(plain.lastIndexOf('.') + 1);
        return ALL.stream().filter(format -> format.endings().contains(ending)).findFirst();
    }

    /** Its name on the command line. */
    String name();

    /** The endings of names of files that are of this format, lower case, without the point; may be empty. */
    Set<String> endings();

    /** Whether all its articles come annotated, so that one without annotations has no names. */
    boolean isAnnotated();

    /** One line on what the format is, for the list of formats. */
    default String description() {
        return "";
    }

    /** A short example of a file; may be empty. */
    default String example() {
        return "";
    }
}
