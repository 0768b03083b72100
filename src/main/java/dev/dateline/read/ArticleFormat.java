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
    /** Its names and what the list of formats says of it. */
    About about();

    /** Its name on the command line. */
    default String name() {
        return about().name();
    }

    /**
     * How a format is called.
     *
     * @param name on the command line
     * @param description one line for the list of formats; may be empty
     * @param endings of names of files that are of this format, lower case, without the point; may be empty
     * @param companion the ending of a second file with the same name that belongs to each file; empty when it has none
     * @param example a short file; may be empty
     * @param isAnnotated whether all its articles come annotated, so that one without annotations has no names
     */
    record About(
            String name,
            String description,
            Set<String> endings,
            String companion,
            String example,
            boolean isAnnotated) {
        /** A format of files with these endings, if any; without an example. */
        public static About of(String name, String description, String... endings) {
            return new About(name, description, Set.of(endings), "", "", false);
        }

        /** The same with an example. */
        public About withExample(String shown) {
            return new About(name, description, endings, companion, shown, isAnnotated);
        }

        /** The same whose files have a companion with that ending. */
        public About withCompanion(String ending) {
            return new About(name, description, endings, ending, example, isAnnotated);
        }

        /** The same whose articles are all annotated. */
        public About annotated() {
            return new About(name, description, endings, companion, example, true);
        }

        /** What a file of the format is, for messages: the description up to its semicolon. */
        String title() {
            return description.replaceFirst(";.*$", "");
        }
    }

    /** A format in which each article is a JSON object, one a line. Safe for many threads. */
    non-sealed interface LineFormat extends ArticleFormat {
        /**
         * Converts an object of this format to the articles it holds, in the article format. Unknown parts are kept or
         * dropped; the parser checks whether each is an article.
         *
         * @throws NoArticle with the reason, when it holds none
         */
        List<ObjectNode> toArticles(ObjectNode object, ReadOptions options);

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
    }
}
