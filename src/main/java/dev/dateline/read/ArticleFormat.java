package dev.dateline.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/** A form in which articles come. Safe for many threads. */
public sealed interface ArticleFormat permits LineFormat, DocumentFormat {
    /** The article format itself. */
    LineFormat DATELINE = new DatelineFormat();

    /**
     * The formats on the class path, found by {@link ServiceLoader}. The first is the default where a file's name does
     * not decide.
     */
    List<ArticleFormat> ALL = Stream.concat(
                    Stream.of(DATELINE),
                    ServiceLoader.load(ArticleFormat.class, ArticleFormat.class.getClassLoader()).stream()
                            .map(ServiceLoader.Provider::get))
            .toList();

    /** The format of that name, as the command line gives it; empty when there is none. */
    static Optional<ArticleFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** The format that the ending of a file's name says, be the file compressed or not; empty when it says none. */
    static Optional<ArticleFormat> ofFile(String fileName) {
        String plain = fileName.toLowerCase(Locale.ROOT).replaceAll("\\.(gz|zst)$", "");
        String ending = plain.substring(plain.lastIndexOf('.') + 1);
        return ALL.stream().filter(format -> format.endings().contains(ending)).findFirst();
    }

    /** Its name on the command line. */
    String name();

    /** The endings of names of files that are of this format, lower case, without the point; may be empty. */
    Set<String> endings();

    /** Whether all its articles come annotated, so that one without marks names nobody. */
    boolean isAnnotated();
}
