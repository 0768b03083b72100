package dev.dateline.elastic.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.RangeRelation;
import dev.dateline.article.PartialDate;
import dev.dateline.article.WebAddress;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.Fields;
import dev.dateline.search.query.QueryField;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns what narrows a search into Elasticsearch filters, alone or together with its words. Pure functions. */
public final class FilterQuery {
    /** Words that a prefix of a value is expanded to. */
    private static final int MOST_WORDS = 1_000;

    /** Positions that the words of an author's name may be moved by: "Lowe Peter" finds Peter J. Lowe. */
    private static final int IN_NAME = 3;

    private FilterQuery() {}

    /** Words and required filters; alternatives are not in it, because facets must not see all of them. */
    public static Query narrowed(ResolvedSearch search) {
        return narrowed(TextQuery.matching(search.query()), search.filters());
    }

    /** The same, and returns up to {@code most} matching quotes of each group with each article; none for 0. */
    public static Query showingQuotes(ResolvedSearch search, int most) {
        return narrowed(TextQuery.showingQuotes(search.query(), most), search.filters());
    }

    /** All that a hit has to satisfy, including alternatives, for requests that count no facets. */
    public static Query whole(ResolvedSearch search) {
        List<Query> alternatives = alternatives(search.filters(), null);
        Query query = narrowed(search);
        return alternatives.isEmpty()
                ? query
                : QueryBuilders.bool().must(query).filter(alternatives).build()._toQuery();
    }

    private static Query narrowed(Query words, Filters filters) {
        List<Query> required = required(filters);
        List<Query> excluded = excluded(filters);
        if (required.isEmpty() && excluded.isEmpty()) {
            return words;
        }
        BoolQuery.Builder all = QueryBuilders.bool().filter(required).mustNot(excluded);
        return (words.isMatchAll() ? all : all.must(words)).build()._toQuery();
    }

    /** What finds the articles that satisfy all filters, to be completed with a query. */
    public static BoolQuery.Builder filtered(Filters filters) {
        return QueryBuilders.bool()
                .filter(required(filters))
                .filter(alternatives(filters, null))
                .mustNot(excluded(filters));
    }

    /** The indexed field that holds a filter's values. */
    public static String field(FilterField filter) {
        return switch (filter) {
            case ACTOR -> Fields.ACTORS;
            case PERSON -> Fields.PERSONS;
            case ORGANIZATION -> Fields.ORGANIZATIONS;
            case COUNTRY -> Fields.COUNTRIES;
            case PLACE -> Fields.PLACES;
            case SPEAKER -> Fields.SPEAKERS;
            case SOURCE -> Fields.SOURCE;
            case TOPIC -> Fields.TOPICS;
            case LANGUAGE -> Fields.LANGUAGE;
            case AUTHOR -> Fields.AUTHORS;
            case SECTION -> Fields.SECTION;
            case URL -> Fields.SITE;
            case PAGE -> Fields.PAGE;
        };
    }

    /**
     * The indexed field that holds the words of a filter's values; null when its values are entities, or few enough to be
     * known one by one.
     */
    public static @Nullable String words(FilterField filter) {
        return switch (filter) {
            case AUTHOR -> Fields.AUTHORS_WORDS;
            case SECTION -> Fields.SECTION_WORDS;
            case URL -> Fields.URL_WORDS;
            case PAGE -> Fields.PAGE_WORDS;
            default -> null;
        };
    }

    /** Articles whose values of a filter with {@linkplain #words words} have those of a term next to each other. */
    static Query withWords(FilterField filter, QueryNode.Term term) {
        String field = Objects.requireNonNull(words(filter));
        String text = filter == FilterField.URL ? WebAddress.words(term.text()) : term.text();
        return term instanceof QueryNode.Prefix
                ? QueryBuilders.matchPhrasePrefix()
                        .field(field)
                        .query(text)
                        .maxExpansions(MOST_WORDS)
                        .build()
                        ._toQuery()
                : QueryBuilders.matchPhrase()
                        .field(field)
                        .query(text)
                        .slop(filter == FilterField.AUTHOR ? IN_NAME : 0)
                        .build()
                        ._toQuery();
    }

    /**
     * Articles with words of a filter's values that begin with these: each word the beginning of one.
     *
     * @param filter one that has {@linkplain #words words}
     * @param beginnings folded, in lower case
     */
    public static Query withBeginnings(FilterField filter, List<String> beginnings) {
        String field = Objects.requireNonNull(words(filter));
        return Clauses.allOf(beginnings.stream()
                .map(beginning -> Clauses.prefix(field, beginning))
                .toList());
    }

    /** Articles without a value in a field. */
    static Query missing(QueryField field) {
        String indexed = switch (field) {
            case DATE -> Fields.PUBLISHED_DAY;
            case MENTIONED -> Fields.MENTIONED_DAYS;
            default -> field(FilterField.ofParameter(field.written()).orElseThrow());
        };
        return QueryBuilders.bool()
                .mustNot(any -> any.exists(value -> value.field(indexed)))
                .build()
                ._toQuery();
    }

    /** What hits and every facet must satisfy: the values that are all required, and the dates; may be empty. */
    public static List<Query> required(Filters filters) {
        List<Query> required = new ArrayList<>();
        for (FilterField field : filters.fields()) {
            for (String value : filters.of(field).all()) {
                required.add(Clauses.term(field(field), value));
            }
        }
        filters.without().stream().sorted().map(FilterQuery::missing).forEach(required::add);
        addDays(required, Fields.PUBLISHED_DAYS, filters.published());
        addDays(required, Fields.MENTIONED_DAYS, filters.mentioned());
        return required;
    }

    /** What hits and every facet must not satisfy; may be empty. */
    public static List<Query> excluded(Filters filters) {
        return filters.fields().stream()
                .filter(field -> !filters.of(field).not().isEmpty())
                .map(field -> oneOf(field, filters.of(field).not()))
                .toList();
    }

    /** The alternatives of all fields but one; of all fields for null. A facet is not narrowed by its own. */
    public static List<Query> alternatives(Filters filters, @Nullable FilterField without) {
        return filters.fields().stream()
                .filter(field -> field != without && !filters.of(field).any().isEmpty())
                .map(field -> oneOf(field, filters.of(field).any()))
                .toList();
    }

    private static Query oneOf(FilterField field, List<String> values) {
        return Clauses.terms(field(field), values);
    }

    /** Articles of those days, as {@link #required} reads a period. */
    static Query days(QueryNode.Days days) {
        return switch (days.field()) {
            case DATE -> days(Fields.PUBLISHED_DAYS, days.period());
            case ADDED -> days(Fields.ADDED, days.period());
            default -> days(Fields.MENTIONED_DAYS, days.period());
        };
    }

    /** Articles that can have been published, or mention a day, inside the period: the days need only overlap. */
    private static void addDays(List<Query> required, String field, Period period) {
        if (!period.isAlways()) {
            required.add(days(field, period));
        }
    }

    private static Query days(String field, Period period) {
        PartialDate from = period.from();
        PartialDate to = period.to();
        return QueryBuilders.range()
                .date(days -> days.field(field)
                        .gte(from == null ? null : from.first().toString())
                        .lte(to == null ? null : to.last().toString())
                        .relation(RangeRelation.Intersects))
                .build()
                ._toQuery();
    }
}
