package dev.dateline.elastic.document;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import java.util.Collection;
import java.util.List;

/** The clauses that most queries are made of. Pure functions. */
public final class Clauses {
    private Clauses() {}

    /** Finds every document. */
    public static Query everything() {
        return QueryBuilders.matchAll().build()._toQuery();
    }

    /** Finds no document. */
    public static Query nothing() {
        return QueryBuilders.matchNone().build()._toQuery();
    }

    /** A field with that value. */
    public static Query term(String field, String value) {
        return QueryBuilders.term().field(field).value(value).build()._toQuery();
    }

    /** A field with one of the values, at most 65,536; finds nothing when there are none. */
    public static Query terms(String field, Collection<String> values) {
        return oneOf(field, values.stream().map(FieldValue::of).toList());
    }

    /** The same for a field of whole numbers. */
    public static Query numbers(String field, Collection<Long> values) {
        return oneOf(field, values.stream().map(FieldValue::of).toList());
    }

    private static Query oneOf(String field, List<FieldValue> values) {
        return values.isEmpty()
                ? nothing()
                : QueryBuilders.terms()
                        .field(field)
                        .terms(terms -> terms.value(values))
                        .build()
                        ._toQuery();
    }

    /** A field with a value that starts with that. */
    public static Query prefix(String field, String beginning) {
        return QueryBuilders.prefix().field(field).value(beginning).build()._toQuery();
    }

    /** What satisfies all filters; everything when there are none. */
    public static Query allOf(List<Query> filters) {
        return filters.isEmpty()
                ? everything()
                : QueryBuilders.bool().filter(filters).build()._toQuery();
    }

    /** Any of some queries; ranks by all that match. Without alternatives nothing is found. */
    public static Query anyOf(List<Query> alternatives) {
        return QueryBuilders.bool()
                .should(alternatives)
                .minimumShouldMatch("1")
                .build()
                ._toQuery();
    }

    /** What a filter finds, all of it with the same score. */
    public static Query unscored(Query filter) {
        return QueryBuilders.constantScore().filter(filter).build()._toQuery();
    }
}
