package dev.dateline.cli.bench;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;

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
    DATELINE("Dateline");

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
            case DATELINE -> throw new IllegalArgumentException("not a stock way");
        };
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
