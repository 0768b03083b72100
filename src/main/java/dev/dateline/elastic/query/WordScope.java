package dev.dateline.elastic.query;

import dev.dateline.elastic.document.Fields;
import java.util.List;

/** Where the words of a query are looked for. */
enum WordScope {
    /** Title, text and names: words without a field. */
    ANYWHERE,
    TITLE,
    TEXT,
    /** The words of one quote. */
    SAID;

    /** A word in the headline says what an article is about; a starting point, to be set by measured relevance. */
    private static final float IN_TITLE = 2;

    /** The fields of the scope. */
    List<Words> fields() {
        return switch (this) {
            case ANYWHERE -> List.of(new Words(Fields.TITLE, IN_TITLE), new Words(Fields.TEXT, 1));
            case TITLE -> List.of(new Words(Fields.TITLE, 1));
            case TEXT -> List.of(new Words(Fields.TEXT, 1));
            case SAID -> List.of(new Words(Fields.QUOTE_TEXT, 1));
        };
    }

    /**
     * A field of running words.
     *
     * @param stemmed its name; the fields below it hold the words in other forms
     * @param weight how much its words count
     */
    record Words(String stemmed, float weight) {
        String exact() {
            return stemmed + ".exact";
        }

        String variants() {
            return stemmed + ".variants";
        }
    }
}
