package dev.dateline.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.MatchPhraseQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import dev.dateline.search.QueryNode;
import dev.dateline.search.SearchQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the words of a search into an Elasticsearch query. Pure functions.
 *
 * @param variants whether stems and names count as matches
 * @param excluding whether what is found is then excluded
 */
record TextQuery(boolean variants, boolean excluding) {
    /** A word in the headline says what an article is about; a starting point, to be set by measured relevance. */
    private static final float TITLE = 2;

    /** Finds and ranks the articles that a search means. */
    static Query matching(SearchQuery query) {
        return new TextQuery(query.variants(), false).matching(query.root());
    }

    /** Finds every word and phrase asked for, any of them, in title and text only; what highlighting marks. */
    static Query marking(SearchQuery query) {
        List<Query> words = new ArrayList<>();
        new TextQuery(query.variants(), true).collect(query.root(), words);
        return words.isEmpty()
                ? QueryBuilders.matchNone().build()._toQuery()
                : QueryBuilders.bool().should(words).build()._toQuery();
    }

    private Query matching(QueryNode node) {
        return switch (node) {
            case QueryNode.Everything everything ->
                QueryBuilders.matchAll().build()._toQuery();
            case QueryNode.Word word -> best(inTextAndNames(word));
            case QueryNode.Phrase phrase -> best(inText(phrase));
            case QueryNode.Not not -> conjunction(List.of(not));
            case QueryNode.And and -> conjunction(and.nodes());
        };
    }

    private Query conjunction(List<QueryNode> nodes) {
        BoolQuery.Builder all = QueryBuilders.bool();
        for (QueryNode node : nodes) {
            if (node instanceof QueryNode.Not not) {
                all.mustNot(new TextQuery(variants, !excluding).matching(not.node()));
            } else {
                all.must(matching(node));
            }
        }
        return all.build()._toQuery();
    }

    private void collect(QueryNode node, List<Query> words) {
        switch (node) {
            case QueryNode.And and -> and.nodes().forEach(part -> collect(part, words));
            case QueryNode.Word word -> words.addAll(inText(word));
            case QueryNode.Phrase phrase -> words.addAll(inText(phrase));
            case QueryNode.Everything everything -> {
                // Nothing to mark.
            }
            case QueryNode.Not not -> {
                // What must not be there is never marked.
            }
        }
    }

    private List<Query> inTextAndNames(QueryNode.Word word) {
        List<Query> alternatives = inText(word);
        if (variants) {
            alternatives.add(phrase(Fields.NAMES, word.text()).build()._toQuery());
        }
        return alternatives;
    }

    /** An exact form weighs more by itself: it is rarer than its stem. */
    private List<Query> inText(QueryNode.Word word) {
        List<Query> alternatives = exact(word.text());
        if (variants) {
            alternatives.add(
                    phrase(Fields.TITLE, word.text()).boost(TITLE).build()._toQuery());
            alternatives.add(phrase(Fields.TEXT, word.text()).build()._toQuery());
        }
        return alternatives;
    }

    private List<Query> inText(QueryNode.Phrase phrase) {
        return exact(phrase.text());
    }

    /**
     * The unstemmed words. A symbol that no analyzer makes a word of asks for nothing, and so must not find nothing;
     * excluded, it excludes nothing.
     */
    private List<Query> exact(String words) {
        MatchPhraseQuery.Builder text = phrase(Fields.TEXT_EXACT, words);
        if (!excluding) {
            text.zeroTermsQuery(ZeroTermsQuery.All);
        }
        List<Query> alternatives = new ArrayList<>();
        alternatives.add(phrase(Fields.TITLE_EXACT, words).boost(TITLE).build()._toQuery());
        alternatives.add(text.build()._toQuery());
        return alternatives;
    }

    private static Query best(List<Query> alternatives) {
        return QueryBuilders.disMax().queries(alternatives).build()._toQuery();
    }

    /**
     * A phrase query even for one word, for which Elasticsearch makes it a plain one: what an analyzer cuts in two
     * ({@code Al-Jazeera}) must then stand together.
     */
    private static MatchPhraseQuery.Builder phrase(String field, String words) {
        return QueryBuilders.matchPhrase().field(field).query(words);
    }
}
