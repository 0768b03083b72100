package dev.dateline.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The articles of one file, in their order. One thread. */
public interface ArticleStream extends Closeable {
    /** What is in a file. */
    sealed interface Item {}

    /**
     * An article.
     *
     * @param part its place in messages, such as {@code line 12} or {@code document 3}; empty when it is the whole file
     * @param article an object of the article format; the parser checks it
     */
    record Found(String part, ObjectNode article) implements Item {}

    /**
     * A part that should be an article and cannot be used.
     *
     * @param part as in {@link Found}
     * @param original enough of it to recognise it; may be empty
     * @param reason a plain sentence without file and place
     */
    record Unusable(String part, String original, String reason) implements Item {}

    /**
     * Something that is not an article. At the end of the file the kinds are counted in one message.
     *
     * @param kind such as {@code image} or {@code draft}
     */
    record NotArticle(String kind) implements Item {}

    /**
     * What comes next; null at the end.
     *
     * @throws IOException when the file cannot be read on
     */
    @Nullable
    Item next() throws IOException;

    /** Releases what the stream holds besides the file, which its reader closes. */
    @Override
    default void close() throws IOException {
        // Most streams hold nothing else.
    }

    /** Items that are in memory. */
    static ArticleStream of(List<? extends Item> items) {
        Iterator<? extends Item> rest = items.iterator();
        return () -> rest.hasNext() ? rest.next() : null;
    }

    /** The documents of a file, by their order. */
    static ArticleStream ofDocuments(List<ArticleDraft> documents) {
        List<Item> items = new ArrayList<>();
        for (ArticleDraft document : documents) {
            items.add(new Found("document " + (items.size() + 1), document.json()));
        }
        return of(items);
    }

    /** A file that is one article. */
    static ArticleStream of(ObjectNode article) {
        return of(List.of(new Found("", article)));
    }
}
