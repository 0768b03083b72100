package dev.dateline.read;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The article formats on the class path. Others add theirs in a jar. Safe for many threads. */
public final class ArticleFormats {
    /** The article format itself. */
    public static final LineFormat DATELINE = new DatelineFormat();

    /**
     * The formats on the class path, found by {@link ServiceLoader}: the article format first, which is the default where
     * a file's name does not decide, then the others by name.
     */
    public static final List<ArticleFormat> ALL = Stream.concat(
                    Stream.of(DATELINE),
                    ServiceLoader.load(ArticleFormat.class, ArticleFormat.class.getClassLoader()).stream()
                            .map(ServiceLoader.Provider::get)
                            .sorted(Comparator.comparing(ArticleFormat::name)))
            .toList();

    /** The format of that name on the command line; empty when no format has it. */
    public static Optional<ArticleFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** The format of files with that ending, compressed or not; empty when the ending is not known. */
    public static Optional<ArticleFormat> ofFile(String fileName) {
        String plain = fileName.toLowerCase(Locale.ROOT).replaceAll("\\.(gz|zst)$", "");
        String ending = plain.substring(plain.lastIndexOf('.') + 1);
        return ALL.stream().filter(format -> format.endings().contains(ending)).findFirst();
    }

    private ArticleFormats() {}
}
