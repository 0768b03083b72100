package dev.dateline.read;

import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.DocumentFormat;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleFormat.LineFormat;
import dev.dateline.read.page.Document;
import dev.dateline.read.page.Document.Unstated;
import dev.dateline.read.page.HtmlPage;
import dev.dateline.read.page.PlainPage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The article formats: those of the program, and those that others add in a jar. Safe for many threads. */
public final class ArticleFormats {
    /** The article format itself. */
    public static final LineFormat DATELINE = new Articles();

    /** Plain text, as a reader would save an article; docs/plain-text.md describes how it is read. */
    static final DocumentFormat TEXT = new Documents(
            About.of("text", "plain text, one article a file: title, date and source first, if any", "txt", "text")
                    .withExample("Talks resume\nAug. 15, 2025\n\nTalks resumed in Ankara."),
            Document::isHtml);

    /** A web page; docs/plain-text.md describes how it is read. A file without any markup is read as plain text. */
    private static final DocumentFormat HTML = new Documents(
            About.of("html", "a page of the web, one article a file", "html", "htm", "xhtml")
                    .withExample("<article><h1>Talks resume</h1><p>Talks resumed in Ankara.</p></article>"),
            Document::hasMarkup);

    /**
     * All formats: the article format first, which is the default where a file's name does not decide, then the others
     * by name. {@link ServiceLoader} finds those that are not part of the program.
     */
    public static final List<ArticleFormat> ALL = Stream.concat(
                    Stream.of(DATELINE),
                    Stream.concat(
                                    Stream.of(TEXT, HTML),
                                    ServiceLoader.load(ArticleFormat.class, ArticleFormat.class.getClassLoader())
                                            .stream()
                                            .map(ServiceLoader.Provider::get))
                            .sorted(Comparator.comparing(ArticleFormat::name)))
            .toList();

    /** The format of that name on the command line; empty when no format has it. */
    public static Optional<ArticleFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** Any format of JSON objects, as their keys say; the article format when they say no other. */
    static final LineFormat ANY_JSON = new AnyJson();

    /** Whether a file with that ending, compressed or not, has articles. */
    static boolean isKnown(String fileName) {
        String ending = ending(fileName);
        return ALL.stream().anyMatch(format -> format.about().endings().contains(ending));
    }

    /** The format of the file's own in which it is written; empty when no such format recognises it. */
    static Optional<FileFormat> recognised(FileStart start) {
        for (ArticleFormat format : ALL) {
            if (format instanceof FileFormat files && files.recognises(start)) {
                return Optional.of(files);
            }
        }
        return Optional.empty();
    }

    /**
     * The format of a file of which only the name is known. Of several with that ending a text or page comes first;
     * without any, it is JSON.
     */
    static ArticleFormat ofName(String fileName) {
        String ending = ending(fileName);
        return ALL.stream()
                .filter(format -> format.about().endings().contains(ending))
                .min(Comparator.comparingInt(
                        format -> format instanceof DocumentFormat ? 0 : format instanceof LineFormat ? 1 : 2))
                .filter(format -> !format.equals(DATELINE))
                .orElse(ANY_JSON);
    }

    private static String ending(String fileName) {
        String plain = fileName.toLowerCase(Locale.ROOT).replaceAll("\\.(gz|zst)$", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    private ArticleFormats() {}

    private record Articles() implements LineFormat {
        private static final About ABOUT = About.of(
                        "dateline",
                        "JSON articles: one a line, an array, or one after the other",
                        "jsonl",
                        "ndjson",
                        "json")
                .withExample("{\"id\": \"a-1\", \"title\": \"Talks resume\", \"text\": \"Talks resumed in Ankara.\"}");

        @Override
        public About about() {
            return ABOUT;
        }

        @Override
        public List<ObjectNode> toArticles(ObjectNode object, ReadOptions options) {
            return List.of(object);
        }
    }

    private record AnyJson() implements LineFormat {
        @Override
        public About about() {
            return Articles.ABOUT;
        }

        @Override
        public List<ObjectNode> toArticles(ObjectNode object, ReadOptions options) {
            LineFormat general = named("json").map(LineFormat.class::cast).orElse(DATELINE);
            for (ArticleFormat format : ALL) {
                if (format instanceof LineFormat lines && !lines.equals(general) && lines.recognises(object)) {
                    return completed(lines.toArticles(object, options), options);
                }
            }
            // The names of keys alone decide last, and a mapping says that the keys are foreign.
            return general.recognises(object) || !options.mapping().isEmpty()
                    ? completed(general.toArticles(object, options), options)
                    : List.of(object);
        }

        /** Foreign formats get what the command line says of all files. */
        private static List<ObjectNode> completed(List<ObjectNode> articles, ReadOptions options) {
            for (ObjectNode article : articles) {
                if (options.unstated().source() != null && !article.has("source")) {
                    article.put("source", options.unstated().source());
                }
                if (options.unstated().published() != null && !article.has("published")) {
                    article.put("published", options.unstated().published());
                }
            }
            return articles;
        }
    }

    private record Documents(About about, Predicate<Document> isPage) implements DocumentFormat {
        @Override
        public ObjectNode toArticle(Document document, Unstated unstated) {
            return isPage.test(document) ? HtmlPage.article(document, unstated) : PlainPage.article(document, unstated);
        }
    }
}
