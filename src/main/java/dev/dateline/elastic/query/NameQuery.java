package dev.dateline.elastic.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import dev.dateline.search.query.QueryNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a name, or a part of one, into queries on a field that holds names. Pure functions.
 *
 * @param field the names
 * @param placesField the ids of the places that they name
 */
public record NameQuery(String field, String placesField) {
    /** The alternatives for a name. */
    public List<Query> forms(QueryNode.Term name) {
        return switch (name) {
            case QueryNode.Word word -> spelled(word);
            case QueryNode.PlaceName place -> spelled(place);
            case QueryNode.Phrase phrase -> List.of(phrase(phrase.text(), 0));
            case QueryNode.Near near -> List.of(phrase(near.text(), near.distance()));
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
        };
    }

    private List<Query> spelled(QueryNode.Term name) {
        List<Query> alternatives = new ArrayList<>();
        alternatives.add(phrase(name.text(), 0));
        name.spellings().ways().forEach(way -> alternatives.add(phrase(way.text(), 0)));
        if (name.spellings().isByPlace()) {
            alternatives.add(QueryBuilders.matchPhrase()
                    .field(placesField)
                    .query(name.text())
                    .analyzer(PlaceForm.NAME.analyzer())
                    .boost(PlaceForm.IN_NAMES)
                    .build()
                    ._toQuery());
        }
        return alternatives;
    }

    private Query phrase(String name, int distance) {
        return QueryBuilders.matchPhrase()
                .field(field)
                .query(name)
                .slop(distance)
                .build()
                ._toQuery();
    }
}
