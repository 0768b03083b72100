package dev.dateline.elastic.query;

import co.elastic.clients.elasticsearch._types.query_dsl.MatchPhraseQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import dev.dateline.elastic.document.Fields;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.query.WordSpellings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Turns a word, a phrase or the like into the queries that each find it in one form in one field. Pure functions.
 *
 * @param scope the fields
 * @param variants whether stems and other spellings of names count as matches
 * @param required whether the articles found must have it. A symbol that the analyzer drops is then no constraint, so it
 *     must not empty the result; as an alternative, or when it is excluded, it finds nothing
 */
record WordQuery(WordScope scope, boolean variants, boolean required) {
    /**
     * Words that may be between those of one name: North and South Korea, the Republic of Dagestan for Dagestan Republic.
     */
    private static final int TOGETHER = 3;

    /**
     * The boost of an inflection of the word. The boosts keep the order that readers expect where words are equally rare:
     * the word itself (1), its inflections, other spellings, similar names.
     */
    private static final float STEM = 0.9f;

    /** The search analyzer that turns words into the terms of all words with the same stems. */
    private static final String STEMS = "asked_stems";

    /** The ending that words keep in a field of running text. */
    private static final String POSSESSIVE = "'s";

    /** The alternatives; the best counts. */
    List<Query> forms(QueryNode.Term term) {
        return switch (term) {
            case QueryNode.Word word -> word(word);
            case QueryNode.PlaceName place -> place(place);
            case QueryNode.Phrase phrase -> phrase(phrase, 0);
            case QueryNode.Near near -> phrase(near, near.distance());
            case QueryNode.Prefix prefix -> prefix(prefix.text());
            case QueryNode.Similar similar -> similar(similar);
        };
    }

    /**
     * The queries that mark it. The form makes no difference for a mark, and the stem finds the word itself too:
     * highlighting runs each query on each text, which takes most of the time of a search.
     */
    List<Query> marks(QueryNode.Term term) {
        if (!variants || !(term instanceof QueryNode.Word word)) {
            return forms(term);
        }
        List<Query> any = new ArrayList<>();
        addStems(any, word, 0);
        addSpellings(any, word, 1);
        return any;
    }

    /**
     * The forms of a place with a name of several words, with the boost of all of them; its words far from each other are
     * not that place.
     */
    private List<Query> place(QueryNode.PlaceName place) {
        List<Query> alternatives = exact(place.text(), TOGETHER);
        addStems(alternatives, place, TOGETHER);
        addSpellings(alternatives, place, place.words().size());
        return alternatives;
    }

    private List<Query> word(QueryNode.Word word) {
        List<Query> alternatives = exact(word.text(), 0);
        if (variants) {
            addStems(alternatives, word, 0);
            addSpellings(alternatives, word, 1);
        }
        return alternatives;
    }

    /** The words of a phrase in each of their ways. */
    private List<Query> phrase(QueryNode.Term phrase, int distance) {
        List<Query> alternatives = exact(phrase.text(), distance);
        for (WordScope.Words field : scope.fields()) {
            for (String written : phrase.spellings().written()) {
                alternatives.add(boosted(near(field.name(), written, distance), field.boost() * STEM));
            }
            for (WordSpellings.Way way : phrase.spellings().ways()) {
                alternatives.add(boosted(near(field.name(), way.text(), distance), field.boost() * way.boost()));
            }
        }
        return alternatives;
    }

    /** The unstemmed words. */
    private List<Query> exact(String words, int distance) {
        List<Query> alternatives = new ArrayList<>();
        for (WordScope.Words field : scope.fields()) {
            MatchPhraseQuery.Builder phrase = near(field.name(), words, distance);
            boolean last = field.equals(scope.fields().getLast());
            if (required && last) {
                phrase.zeroTermsQuery(ZeroTermsQuery.All);
            }
            alternatives.add(boosted(phrase, field.boost()));
        }
        return alternatives;
    }

    private List<Query> prefix(String beginning) {
        return inEachField(field -> QueryBuilders.matchBoolPrefix()
                .field(field.name())
                .query(beginning)
                .operator(Operator.And)
                .boost(field.boost())
                .build()
                ._toQuery());
    }

    private List<Query> similar(QueryNode.Similar similar) {
        return inEachField(field -> QueryBuilders.match()
                .field(field.name())
                .query(similar.text())
                .operator(Operator.And)
                .fuzziness(String.valueOf(similar.edits()))
                .boost(field.boost())
                .build()
                ._toQuery());
    }

    private List<Query> inEachField(Function<WordScope.Words, Query> query) {
        return scope.fields().stream().map(query).toList();
    }

    /** Inflections of the word and of the other ways to write it. */
    private void addStems(List<Query> to, QueryNode.Term term, int distance) {
        for (WordScope.Words field : scope.fields()) {
            to.add(boosted(stems(field, term.text(), distance), field.boost() * STEM));
            for (String written : term.spellings().written()) {
                to.add(boosted(stems(field, written, distance), field.boost() * STEM));
            }
        }
        if (scope == WordScope.ANYWHERE) {
            to.add(boosted(near(Fields.NAMES, term.text(), distance), STEM));
        }
    }

    /** The other spellings that the archive has, and the place by its id. */
    private void addSpellings(List<Query> to, QueryNode.Term term, float boost) {
        for (WordSpellings.Way way : term.spellings().ways()) {
            for (WordScope.Words field : scope.fields()) {
                float each = field.boost() * boost * way.boost();
                to.add(boosted(near(field.name(), way.text(), 0), each));
                to.add(boosted(near(field.name(), way.text() + POSSESSIVE, 0), each));
            }
            if (scope == WordScope.ANYWHERE) {
                to.add(boosted(near(Fields.NAMES, way.text(), 0), boost * way.boost() * PlaceForm.IN_NAMES));
            }
        }
        if (term.spellings().isByPlace()) {
            addPlace(to, term.text(), boost);
        }
    }

    private void addPlace(List<Query> to, String words, float boost) {
        for (PlaceForm form : PlaceForm.values()) {
            for (WordScope.Words field : scope.fields()) {
                MatchPhraseQuery.Builder place = near(field.name(), words, 0).analyzer(form.analyzer());
                to.add(boosted(place, field.boost() * boost * form.boost()));
            }
        }
        if (scope == WordScope.ANYWHERE) {
            MatchPhraseQuery.Builder place =
                    near(Fields.NAMES_VARIANTS, words, 0).analyzer(PlaceForm.NAME.analyzer());
            to.add(boosted(place, boost * PlaceForm.IN_NAMES));
        }
    }

    private static MatchPhraseQuery.Builder stems(WordScope.Words field, String words, int distance) {
        return near(field.name(), words, distance).analyzer(STEMS);
    }

    private static Query boosted(MatchPhraseQuery.Builder query, float boost) {
        return (boost == 1 ? query : query.boost(boost)).build()._toQuery();
    }

    /**
     * A phrase query even for one word, for which Elasticsearch makes it a plain one: the tokens of a word that an analyzer
     * splits ({@code Al-Jazeera}) must then be adjacent, with at most {@code distance} words between them.
     */
    private static MatchPhraseQuery.Builder near(String field, String words, int distance) {
        MatchPhraseQuery.Builder phrase =
                QueryBuilders.matchPhrase().field(field).query(words);
        return distance == 0 ? phrase : phrase.slop(distance);
    }
}
