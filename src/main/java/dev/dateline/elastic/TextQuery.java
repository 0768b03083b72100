package dev.dateline.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.MatchPhraseQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import dev.dateline.search.QueryNode;
import dev.dateline.search.SearchQuery;
import dev.dateline.search.WordVariants;
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

    /** Finds every word and phrase asked for, any of them; what highlighting marks. */
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
            case QueryNode.Word word -> best(forms(word));
            case QueryNode.PlaceName place -> best(forms(place));
            case QueryNode.Phrase phrase -> best(exact(phrase.text()));
            case QueryNode.Not not -> conjunction(List.of(not));
            case QueryNode.And and -> conjunction(and.nodes());
        };
    }

    private Query conjunction(List<? extends QueryNode> nodes) {
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
            case QueryNode.Word word -> words.addAll(variants ? marks(word.text()) : exact(word.text()));
            case QueryNode.PlaceName place -> {
                addPlace(words, place.text(), 1);
                place.words().forEach(word -> collect(word, words));
            }
            case QueryNode.Phrase phrase -> words.addAll(exact(phrase.text()));
            case QueryNode.Everything everything -> {
                // Nothing to mark.
            }
            case QueryNode.Not not -> {
                // What must not be there is never marked.
            }
        }
    }

    /**
     * What marks a word in all its forms. Which form it is does not matter for a mark, so all keys are asked for at once,
     * and the stem finds the word itself too: highlighting tries each query on each text, and most of the time of a
     * search goes there.
     */
    private static List<Query> marks(String word) {
        List<Query> any = new ArrayList<>();
        addStem(any, word);
        if (WordVariants.mayBeName(word)) {
            String keys = VariantForm.anyName(word);
            for (String field : List.of(Fields.TITLE_VARIANTS, Fields.TEXT_VARIANTS, Fields.NAMES_VARIANTS)) {
                any.add(weighted(phrase(field, word).analyzer(keys), 1));
            }
        }
        if (WordVariants.mayBePlace(word)) {
            addPlace(any, word, 1);
        }
        return any;
    }

    private List<Query> forms(QueryNode.Word word) {
        List<Query> alternatives = exact(word.text());
        if (variants) {
            addStem(alternatives, word.text());
            addVariants(alternatives, word.text());
        }
        return alternatives;
    }

    /** All of the words, or the place, which then weighs what they weigh together. */
    private List<Query> forms(QueryNode.PlaceName place) {
        List<Query> alternatives = new ArrayList<>();
        alternatives.add(conjunction(place.words()));
        addPlace(alternatives, place.text(), place.words().size());
        return alternatives;
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

    private static void addStem(List<Query> to, String word) {
        to.add(weighted(phrase(Fields.TITLE, word), TITLE * VariantForm.STEM));
        to.add(weighted(phrase(Fields.TEXT, word), VariantForm.STEM));
        to.add(weighted(phrase(Fields.NAMES, word), VariantForm.STEM));
    }

    private static void addVariants(List<Query> to, String word) {
        if (WordVariants.mayBeName(word)) {
            addForm(to, word, VariantForm.CLOSE_NAME, 1);
            addForm(to, word, VariantForm.WIDE_NAME, 1);
            MatchPhraseQuery.Builder name = phrase(Fields.NAMES_VARIANTS, word).analyzer(VariantForm.anyName(word));
            to.add(weighted(name, VariantForm.IN_NAMES));
        }
        if (WordVariants.mayBePlace(word)) {
            addPlace(to, word, 1);
        }
    }

    private static void addPlace(List<Query> to, String form, float boost) {
        addForm(to, form, VariantForm.PLACE, boost);
        addForm(to, form, VariantForm.WEAK_PLACE, boost);
        addAnnotatedPlace(to, form, boost);
    }

    private static void addForm(List<Query> to, String word, VariantForm form, float boost) {
        float weight = boost * form.weight();
        to.add(weighted(phrase(Fields.TITLE_VARIANTS, word).analyzer(form.analyzer(word)), TITLE * weight));
        to.add(weighted(phrase(Fields.TEXT_VARIANTS, word).analyzer(form.analyzer(word)), weight));
    }

    private static void addAnnotatedPlace(List<Query> to, String form, float boost) {
        MatchPhraseQuery.Builder place = phrase(Fields.NAMES_VARIANTS, form).analyzer(VariantForm.PLACE.analyzer(form));
        to.add(weighted(place, boost * VariantForm.IN_NAMES));
    }

    private static Query best(List<Query> alternatives) {
        return QueryBuilders.disMax().queries(alternatives).build()._toQuery();
    }

    private static Query weighted(MatchPhraseQuery.Builder query, float weight) {
        return query.boost(weight).build()._toQuery();
    }

    /**
     * A phrase query even for one word, for which Elasticsearch makes it a plain one: what an analyzer cuts in two
     * ({@code Al-Jazeera}) must then stand together.
     */
    private static MatchPhraseQuery.Builder phrase(String field, String words) {
        return QueryBuilders.matchPhrase().field(field).query(words);
    }
}
