package dev.dateline.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A form in which articles come. Safe for many threads. */
public sealed interface ArticleFormat permits LineFormat, DocumentFormat {
    /** The article format itself. */
    LineFormat DATELINE = new DatelineFormat();

    /** The formats there are; the first is taken where a file's name does not say another. */
    List<ArticleFormat> ALL =
            List.of(DATELINE, new Reuters21578Format(), new SpansFormat(), new TextFormat(), new HtmlFormat());

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
