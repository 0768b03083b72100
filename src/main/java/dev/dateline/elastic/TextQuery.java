package dev.dateline.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import dev.dateline.search.QueryNode;
import dev.dateline.search.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Turns the words of a search into an Elasticsearch query. Pure functions. */
final class TextQuery {
    /** A word in the headline says what an article is about; as in the unmeasured default of most news archives. */
    private static final float TITLE = 2;

    private TextQuery() {}

    /** Finds and ranks the articles that a search means. */
    static Query matching(SearchQuery query) {
        return matching(query.root(), query.variants());
    }

    /** Finds every word and phrase asked for, any of them, in title and text only; what highlighting marks. */
    static Query marking(SearchQuery query) {
        List<Query> words = new ArrayList<>();
        collect(query.root(), query.variants(), words);
        return words.isEmpty()
                ? QueryBuilders.matchNone().build()._toQuery()
                : QueryBuilders.bool().should(words).build()._toQuery();
    }

    private static Query matching(QueryNode node, boolean variants) {
        return switch (node) {
            case QueryNode.Everything everything ->
                QueryBuilders.matchAll().build()._toQuery();
            case QueryNode.Word word ->
                best(Stream.concat(inText(word, variants), inNames(word, variants))
                        .toList());
            case QueryNode.Phrase phrase -> best(inText(phrase).toList());
            case QueryNode.Not not -> conjunction(List.of(not), variants);
            case QueryNode.And and -> conjunction(and.nodes(), variants);
        };
    }

    private static Query conjunction(List<QueryNode> nodes, boolean variants) {
        BoolQuery.Builder all = QueryBuilders.bool();
        for (QueryNode node : nodes) {
            if (node instanceof QueryNode.Not not) {
                all.mustNot(matching(not.node(), variants));
            } else {
                all.must(matching(node, variants));
            }
        }
        return all.build()._toQuery();
    }

    private static void collect(QueryNode node, boolean variants, List<Query> words) {
        switch (node) {
            case QueryNode.And and -> and.nodes().forEach(part -> collect(part, variants, words));
            case QueryNode.Word word -> words.addAll(inText(word, variants).toList());
            case QueryNode.Phrase phrase -> words.addAll(inText(phrase).toList());
            case QueryNode.Everything everything -> {
                // Nothing to mark.
            }
            case QueryNode.Not not -> {
                // What must not be there is never marked.
            }
        }
    }

    /** An exact form weighs more by itself: it is rarer than its stem. */
    private static Stream<Query> inText(QueryNode.Word word, boolean variants) {
        Stream<Query> exact =
                Stream.of(phrase(Fields.TITLE_EXACT, word.text(), TITLE), phrase(Fields.TEXT_EXACT, word.text(), 1));
        Stream<Query> stemmed = variants
                ? Stream.of(phrase(Fields.TITLE, word.text(), TITLE), phrase(Fields.TEXT, word.text(), 1))
                : Stream.empty();
        return Stream.concat(exact, stemmed);
    }

    private static Stream<Query> inText(QueryNode.Phrase phrase) {
        return Stream.of(phrase(Fields.TITLE_EXACT, phrase.text(), TITLE), phrase(Fields.TEXT_EXACT, phrase.text(), 1));
    }

    private static Stream<Query> inNames(QueryNode.Word word, boolean variants) {
        return variants ? Stream.of(phrase(Fields.NAMES, word.text(), 1)) : Stream.empty();
    }

    private static Query best(List<Query> alternatives) {
        return QueryBuilders.disMax().queries(alternatives).build()._toQuery();
    }

    /**
     * A phrase query even for one word, for which Elasticsearch makes it a plain one: what an analyzer cuts in two
     * ({@code Al-Jazeera}) must then stand together.
     */
    private static Query phrase(String field, String words, float boost) {
        return QueryBuilders.matchPhrase()
                .field(field)
                .query(words)
                // null is the default of 1, left out of the request
                .boost(boost == 1 ? null : boost)
                // A symbol that no analyzer makes a word of asks for nothing, and so must not find nothing.
                .zeroTermsQuery(ZeroTermsQuery.All)
                .build()
                ._toQuery();
    }
}
