package dev.dateline.elastic.query;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.SearchType;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import dev.dateline.elastic.document.Fields;
import dev.dateline.search.request.Page;
import java.util.List;

/** The order of articles in an answer. Pure functions. */
public final class HitOrder {
    /**
     * How scores are computed: from the frequencies of the words in all shards, so that the order does not depend on how
     * articles are spread over them. With one shard Elasticsearch leaves out the extra step.
     */
    public static final SearchType SCORES = SearchType.DfsQueryThenFetch;

    private HitOrder() {}

    /**
     * The sort values of an order, the last of which is unique; articles without a date come last.
     */
    public static List<SortOptions> of(Page.Sort sort) {
        SortOptions id = field(FieldSort.of(by -> by.field(Fields.ID).order(SortOrder.Asc)));
        SortOptions newest = published(SortOrder.Desc);
        return switch (sort) {
            case RELEVANCE -> List.of(SortOptions.of(by -> by.score(score -> score)), newest, id);
            case NEWEST -> List.of(newest, id);
            case OLDEST -> List.of(published(SortOrder.Asc), id);
            case ADDED ->
                List.of(field(FieldSort.of(by -> by.field(Fields.ADDED).order(SortOrder.Desc))), newest, id);
        };
    }

    private static SortOptions published(SortOrder order) {
        return field(FieldSort.of(by -> by.field(Fields.PUBLISHED).order(order).missing("_last")));
    }

    private static SortOptions field(FieldSort field) {
        return SortOptions.of(by -> by.field(field));
    }
}
