package dev.dateline.read;

import dev.dateline.read.page.Document;
import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.Document.Unstated;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A format of article files; {@link ArticleFormats} finds those on the class path. Safe for many threads. */
public sealed interface ArticleFormat {
    /** Its name on the command line. */
    String name();

    /** The endings of names of files that are of this format, lower case, without the point; may be empty. */
    default Set<String> endings() {
        return Set.of();
    }

    /** Whether all its articles come annotated, so that one without annotations has no names. */
    default boolean isAnnotated() {
        return false;
    }

    /** One line on what the format is, for the list of formats. */
    default String description() {
        return "";
    }

    /** What a file of the format is, for messages: the description up to its semicolon. */
    default String title() {
        return description().replaceFirst(";.*$", "");
    }

    /** A short example of a file; may be empty. */
    default String example() {
        return "";
    }

    /** A format in which each article is a JSON object, one a line. Safe for many threads. */
    non-sealed interface LineFormat extends ArticleFormat {
        /**
         * Converts an object of this format to one of the article format. Unknown parts are kept or dropped; the parser
         * checks whether the result is an article.
         */
        ObjectNode toArticle(ObjectNode object);

        /**
         * The same for objects that may hold several articles.
         *
         * @throws NoArticle with the reason, when it holds none
         */
        default List<ObjectNode> toArticles(ObjectNode object, ReadOptions options) {
            return List.of(toArticle(object));
        }

        /** Whether an object is of this format, by its keys, when no format was named for its file. */
        default boolean recognises(ObjectNode object) {
            return false;
        }
    }

    /** A format in which a whole file is one article. Safe for many threads. */
    non-sealed interface DocumentFormat extends ArticleFormat {
        /**
         * The document as an object of the article format.
         *
         * @param unstated values for what the document does not say
         * @throws NoArticle with the reason, when it has no article
         */
        ObjectNode toArticle(Document document, Unstated unstated);
    }

    /** A format of its own, in which a file holds any number of articles. Safe for many threads. */
    non-sealed interface FileFormat extends ArticleFormat {
        /** Whether a file is of this format, by its name and the beginning of its content together. */
        boolean recognises(FileStart start);

        /**
         * Begins to read the articles of a file; they are read one after the other, so that memory does not grow with
         * the file.
         *
         * @throws NoArticle with the reason, when the file has no article
         * @throws IOException when it cannot be read
         */
        ArticleStream open(ArticleFile file) throws IOException;

        /** The ending of a second file with the same name that belongs to each file; empty when it does not exist. */
        default String companion() {
            return "";
        }
    }
}
