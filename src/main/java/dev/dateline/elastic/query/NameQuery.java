package dev.dateline.elastic.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import dev.dateline.elastic.document.Fields;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.query.WordSpellings;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a name, or a part of one, into queries on a field that holds names. Pure functions.
 *
 * @param field the names; its other spellings are looked for in it too
 * @param variantsField the ids of the places that they name
 * @param variants whether other spellings count
 */
public record NameQuery(String field, String variantsField, boolean variants) {
    /** The speakers of quotes. */
    static NameQuery ofQuotes(boolean variants) {
        return new NameQuery(Fields.QUOTE_SPEAKER, Fields.QUOTE_SPEAKER_VARIANTS, variants);
    }

    /**
     * The alternatives for a word, a phrase, a prefix, a similar word or the name of a place.
     *
     * @throws IllegalArgumentException for any other node
     */
    public List<Query> forms(QueryNode name) {
        return switch (name) {
            case QueryNode.Word word -> spellings(word.text(), word.spellings());
            case QueryNode.PlaceName place -> spellings(place.text(), place.spellings());
            case QueryNode.Phrase phrase -> List.of(phrase(field, phrase.text(), 0));
            case QueryNode.Near near -> List.of(phrase(field, near.text(), near.distance()));
            case QueryNode.Prefix prefix ->
                List.of(QueryBuilders.matchBoolPrefix()
                        .field(field)
                        .query(prefix.text())
                        .operator(Operator.And)
                        .build()
                        ._toQuery());
            case QueryNode.Similar similar ->
                List.of(QueryBuilders.match()
                        .field(field)
                        .query(similar.text())
                        .operator(Operator.And)
                        .fuzziness(String.valueOf(similar.edits()))
                        .build()
                        ._toQuery());
            default -> throw new IllegalArgumentException(name + " is no name");
        };
    }

    private List<Query> spellings(String name, WordSpellings spellings) {
        List<Query> alternatives = new ArrayList<>();
        alternatives.add(phrase(field, name, 0));
        if (variants) {
            spellings.byLetters().forEach(other -> alternatives.add(phrase(field, other.terms(), 0)));
            if (spellings.isByPlace()) {
                alternatives.add(other(name, VariantForm.PLACE.analyzer()));
            }
        }
        return alternatives;
    }

    private Query other(String name, String analyzer) {
        return QueryBuilders.matchPhrase()
                .field(variantsField)
                .query(name)
                .analyzer(analyzer)
                .boost(VariantForm.IN_NAMES)
                .build()
                ._toQuery();
    }

    private static Query phrase(String field, String name, int distance) {
        return QueryBuilders.matchPhrase()
                .field(field)
                .query(name)
                .slop(distance)
                .build()
                ._toQuery();
    }
}
