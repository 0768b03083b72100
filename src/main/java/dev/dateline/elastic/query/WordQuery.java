package dev.dateline.elastic.query;

import co.elastic.clients.elasticsearch._types.query_dsl.MatchPhraseQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import dev.dateline.elastic.document.Fields;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.query.WordSpellings;
import dev.dateline.search.spelling.WordVariants;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a word, a phrase or the like into the queries that each find it in one form in one field. Pure functions.
 *
 * @param scope where it is looked for
 * @param variants whether stems and names count as matches
 * @param required whether the articles found must have it. A symbol that no analyzer makes a word of asks for nothing,
 *     and so must not find nothing; as one of several, or excluded, it finds nothing
 */
record WordQuery(WordScope scope, boolean variants, boolean required) {
    /**
     * How far the words of one name may stand from each other: North and South Korea, the Republic of Dagestan for Dagestan
     * Republic.
     */
    private static final int TOGETHER = 3;

    /** The ending that words keep in the fields of exact words. */
    private static final String POSSESSIVE = "'s";

    /** The alternatives; the best counts. */
    List<Query> forms(QueryNode words) {
        return switch (words) {
            case QueryNode.Word word -> word(word);
            case QueryNode.PlaceName place -> place(place);
            case QueryNode.Phrase phrase -> exact(phrase.text(), 0);
            case QueryNode.Near near -> exact(near.text(), near.distance());
            case QueryNode.Prefix prefix -> prefix(prefix.text());
            case QueryNode.Similar similar -> similar(similar);
            default -> throw new IllegalArgumentException(words + " is not one word or phrase");
        };
    }

    /**
     * What marks them. Which form of a word it is does not matter for a mark, so the
     * stem finds the word itself too: highlighting tries each query on each text, and most of the time of a search goes
     * there.
     */
    List<Query> marks(QueryNode words) {
        if (!variants || !(words instanceof QueryNode.Word word)) {
            return forms(words);
        }
        List<Query> any = new ArrayList<>();
        addStem(any, word.text(), 0);
        addSpellings(any, word.spellings(), 1);
        if (WordVariants.mayBePlace(word.text())) {
            addPlace(any, word.text(), word.spellings(), 1);
        }
        return any;
    }

    /**
     * The forms of a place with a name of several words, which weighs what they weigh together; its words alone, far from
     * each other, are not that place.
     */
    private List<Query> place(QueryNode.PlaceName place) {
        List<Query> alternatives = exact(place.text(), TOGETHER);
        addStem(alternatives, place.text(), TOGETHER);
        addSpellings(alternatives, place.spellings(), place.words().size());
        addPlace(alternatives, place.text(), place.spellings(), place.words().size());
        return alternatives;
    }

    private List<Query> word(QueryNode.Word word) {
        List<Query> alternatives = exact(word.text(), 0);
        if (variants) {
            addStem(alternatives, word.text(), 0);
            addSpellings(alternatives, word.spellings(), 1);
            if (WordVariants.mayBePlace(word.text())) {
                addPlace(alternatives, word.text(), word.spellings(), 1);
            }
        }
        return alternatives;
    }

    /** The unstemmed words. */
    private List<Query> exact(String words, int distance) {
        List<Query> alternatives = new ArrayList<>();
        for (WordScope.Words field : scope.fields()) {
            MatchPhraseQuery.Builder phrase = near(field.exact(), words, distance);
            boolean last = field.equals(scope.fields().getLast());
            if (required && last) {
                phrase.zeroTermsQuery(ZeroTermsQuery.All);
            }
            alternatives.add(weighted(phrase, field.weight()));
        }
        return alternatives;
    }

    private List<Query> prefix(String beginning) {
        List<Query> alternatives = new ArrayList<>();
        for (WordScope.Words field : scope.fields()) {
            alternatives.add(QueryBuilders.matchBoolPrefix()
                    .field(field.exact())
                    .query(beginning)
                    .operator(Operator.And)
                    .boost(field.weight())
                    .build()
                    ._toQuery());
        }
        return alternatives;
    }

    private List<Query> similar(QueryNode.Similar similar) {
        List<Query> alternatives = new ArrayList<>();
        for (WordScope.Words field : scope.fields()) {
            alternatives.add(QueryBuilders.match()
                    .field(field.exact())
                    .query(similar.text())
                    .operator(Operator.And)
                    .fuzziness(String.valueOf(similar.edits()))
                    .boost(field.weight())
                    .build()
                    ._toQuery());
        }
        return alternatives;
    }

    private void addStem(List<Query> to, String words, int distance) {
        for (WordScope.Words field : scope.fields()) {
            to.add(weighted(near(field.stemmed(), words, distance), field.weight() * VariantForm.STEM));
        }
        if (scope == WordScope.ANYWHERE) {
            to.add(weighted(near(Fields.NAMES, words, distance), VariantForm.STEM));
        }
    }

    /** The other spellings that the archive has, as they are, and with a possessive ending. */
    private void addSpellings(List<Query> to, WordSpellings spellings, float boost) {
        spellings.byLetters().forEach(other -> {
            for (WordScope.Words field : scope.fields()) {
                float weight = field.weight() * boost * other.boost();
                to.add(weighted(phrase(field.exact(), other.terms()), weight));
                to.add(weighted(phrase(field.exact(), other.terms() + POSSESSIVE), weight));
            }
            if (scope == WordScope.ANYWHERE) {
                to.add(weighted(phrase(Fields.NAMES, other.terms()), boost * other.boost() * VariantForm.IN_NAMES));
            }
        });
    }

    /** The names of the place by its id, unless one of them is not wanted. */
    private void addPlace(List<Query> to, String form, WordSpellings spellings, float boost) {
        if (!spellings.isByPlace()) {
            return;
        }
        addForm(to, form, VariantForm.PLACE, boost);
        addForm(to, form, VariantForm.WEAK_PLACE, boost);
        if (scope == WordScope.ANYWHERE) {
            MatchPhraseQuery.Builder place =
                    phrase(Fields.NAMES_VARIANTS, form).analyzer(VariantForm.PLACE.analyzer());
            to.add(weighted(place, boost * VariantForm.IN_NAMES));
        }
    }

    private void addForm(List<Query> to, String word, VariantForm form, float boost) {
        for (WordScope.Words field : scope.fields()) {
            MatchPhraseQuery.Builder other = phrase(field.variants(), word).analyzer(form.analyzer());
            to.add(weighted(other, field.weight() * boost * form.weight()));
        }
    }

    private static Query weighted(MatchPhraseQuery.Builder query, float weight) {
        return (weight == 1 ? query : query.boost(weight)).build()._toQuery();
    }

    /**
     * A phrase query even for one word, for which Elasticsearch makes it a plain one: what an analyzer cuts in two
     * ({@code Al-Jazeera}) must then stand together.
     */
    private static MatchPhraseQuery.Builder phrase(String field, String words) {
        return near(field, words, 0);
    }

    /** The same with so many words between them at most. */
    private static MatchPhraseQuery.Builder near(String field, String words, int distance) {
        MatchPhraseQuery.Builder phrase =
                QueryBuilders.matchPhrase().field(field).query(words);
        return distance == 0 ? phrase : phrase.slop(distance);
    }
}
