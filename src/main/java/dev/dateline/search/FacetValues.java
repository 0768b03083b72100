package dev.dateline.search;

import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.Facet;
import java.util.List;

/** Lists the values of one facet of a search. Safe for many threads. */
@FunctionalInterface
public interface FacetValues {
    /**
     * One page of the values.
     *
     * @param search words and filters; the facet's own {@code any} selection is left out, as in every facet
     * @throws NotReady when Elasticsearch does not answer now
     * @throws BackendError when Elasticsearch rejects the request
     */
    Page values(SearchRequest search, Wish wish);

    /** The order of the values. */
    enum Order implements ApiName {
        /** Most articles first, then by label. */
        COUNT,
        /** By label, A to Z. */
        NAME;
    }

    /**
     * The values that are wanted.
     *
     * @param field the facet
     * @param prefix of their names or of a word in them, in any spelling; blank for all
     * @param order how they are ordered
     * @param from how many to skip, 0 or more
     * @param size how many at most, 1 to {@link #MAX_SIZE}
     */
    record Wish(FilterField field, String prefix, Order order, int from, int size) {
        /** The default number of values of a page: a list that fits on a screen. */
        public static final int DEFAULT_SIZE = 20;

        /** Most values of a page. */
        public static final int MAX_SIZE = 1_000;

        /**
         * Values of one facet that can be reached in all, because Elasticsearch holds all of them in memory to answer.
         * To reach the others, narrow the search or give a prefix.
         */
        public static final int MOST = 10_000;
    }

    /**
     * One page.
     *
     * @param buckets the values, with their counts of articles
     * @param total how many values there are in all
     * @param exact false when {@code total} is only the number that can be reached
     * @param missing articles of the search without any value
     */
    record Page(List<Facet.Bucket> buckets, int total, boolean exact, long missing) {
        /** Copies the list. */
        public Page {
            buckets = List.copyOf(buckets);
        }
    }
}
