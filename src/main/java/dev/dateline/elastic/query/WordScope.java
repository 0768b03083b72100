package dev.dateline.elastic.query;

import dev.dateline.elastic.document.Fields;
import dev.dateline.search.query.QueryField;
import java.util.List;

/** The fields in which the words of a query are looked for. */
enum WordScope {
    /** Title, text and names: words without a field. */
    ANYWHERE,
    TITLE,
    TEXT,
    /** The words of one quote. */
    SAID;

    /** A word in the headline says what an article is about; a starting point, to be set by measured relevance. */
    private static final float IN_TITLE = 2;

    /** The scope of a query's field; names are found anywhere. */
    static WordScope of(QueryField field) {
        return switch (field) {
            case TITLE -> TITLE;
            case TEXT -> TEXT;
            case SAID -> SAID;
            default -> ANYWHERE;
        };
    }

    /** The fields of the scope. */
    List<Words> fields() {
        return switch (this) {
            case ANYWHERE -> List.of(title(IN_TITLE), text());
            case TITLE -> List.of(title(1));
            case TEXT -> List.of(text());
            case SAID -> List.of(new Words(Fields.QUOTE_TEXT, 1));
        };
    }

    private static Words title(float boost) {
        return new Words(Fields.TITLE, boost);
    }

    private static Words text() {
        return new Words(Fields.TEXT, 1);
    }

    /**
     * A field of running text.
     *
     * @param name its name; it holds words, their stems and places
     * @param boost of a match
     */
    record Words(String name, float boost) {}
}
