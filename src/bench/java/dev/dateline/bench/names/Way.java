package dev.dateline.bench.names;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.util.List;

/** The ways of finding a name that are compared: ours, and what Elasticsearch's own means come to. */
enum Way {
    /** The standard analyzer. */
    STANDARD("standard"),
    /** Lower case and folding: the nearest that the local node has to asciifolding is our own filter. */
    FOLDED("folded"),
    /** The same with {@code fuzziness: AUTO}. */
    FUZZY("fuzzy"),
    /** The same, or three letters in a row in common, whichever is better. */
    TRIGRAMS("trigrams"),
    /** The entities index, asked as suggestion asks it, and ranked. */
    DATELINE("Dateline"),
    /** A search in the text of articles. */
    TEXT("in text");

    /** The ways that find names. */
    static final List<Way> OF_NAMES = List.of(STANDARD, FOLDED, FUZZY, TRIGRAMS, DATELINE);

    private final String shown;

    Way(String shown) {
        this.shown = shown;
    }

    String shown() {
        return shown;
    }

    /** The query of one of the stock ways, on the fields of {@link StockNames}. */
    Query stock(String name) {
        return switch (this) {
            case STANDARD -> match(StockNames.STANDARD, name);
            case FOLDED -> match(StockNames.FOLDED, name);
            case FUZZY -> fuzzy(name);
            case TRIGRAMS ->
                QueryBuilders.disMax()
                        .queries(fuzzy(name), match(StockNames.TRIGRAMS, StockNames.trigrams(name)))
                        .build()
                        ._toQuery();
            case DATELINE, TEXT -> throw new IllegalArgumentException("not a stock way");
        };
    }

    /** The query of one of the stock ways for articles that have every word. */
    Query everyWord(String words) {
        return QueryBuilders.match()
                .field(this == STANDARD ? StockNames.STANDARD : StockNames.FOLDED)
                .query(words)
                .operator(Operator.And)
                .fuzziness(this == FUZZY ? "AUTO" : "0")
                .build()
                ._toQuery();
    }

    private static Query match(String field, String words) {
        return QueryBuilders.match().field(field).query(words).build()._toQuery();
    }

    private static Query fuzzy(String name) {
        return QueryBuilders.match()
                .field(StockNames.FOLDED)
                .query(name)
                .fuzziness("AUTO")
                .build()
                ._toQuery();
    }
}
