package dev.dateline.read;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A form in which article files come: each line one JSON object. Safe for many threads. */
public interface ArticleFormat {
    /** The formats there are; the first is the default. */
    List<ArticleFormat> ALL = List.of(new DatelineFormat(), new Reuters21578Format(), new SpansFormat());

    /** The format of that name, as the command line gives it; empty when there is none. */
    static Optional<ArticleFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** Its name on the command line. */
    String name();

    /**
     * One object of this format as one of the article format. What it does not understand it leaves as it is or out;
     * whether the result is an article is for the parser to judge.
     */
    ObjectNode toArticle(ObjectNode object);
}
