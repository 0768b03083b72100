package dev.dateline.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.util.List;

/** Queries of which one is enough. Pure functions. */
final class Alternatives {
    private Alternatives() {}

    /** Ranks by the best alternative: forms of one word. */
    static Query best(List<Query> alternatives) {
        return QueryBuilders.disMax().queries(alternatives).build()._toQuery();
    }

    /** Ranks by all that are found: what somebody asked for one by one. */
    static Query any(List<Query> alternatives) {
        return QueryBuilders.bool()
                .should(alternatives)
                .minimumShouldMatch("1")
                .build()
                ._toQuery();
    }
}
