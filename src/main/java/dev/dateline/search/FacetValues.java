package dev.dateline.search;

import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.Facet;
import java.util.List;
import java.util.Locale;

/** Lists the values of one facet of a search. Safe for many threads. */
@FunctionalInterface
public interface FacetValues {
    /**
     * One page of the values.
     *
     * @param search words and filters; the facet's own {@code any} selection is left out, as in every facet
     * @throws NotReady when the archive cannot be asked
     * @throws BackendError when it refuses what it was asked
     */
    Page values(SearchRequest search, Wish wish);

    /** The order of the values. */
    enum Order {
        /** Most articles first, then by label. */
        COUNT,
        /** By label, A to Z. */
        NAME;

        /** The order's name in the API. */
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Which values are wanted.
     *
     * @param field the facet
     * @param prefix what their names or the words in them begin with, in any spelling; blank for all
     * @param order how they are ordered
     * @param from how many to skip, 0 or more
     * @param size how many at most, 1 to {@link #MAX_SIZE}
     */
    record Wish(FilterField field, String prefix, Order order, int from, int size) {
        /** Values of a page unless asked otherwise: a list that fits on a screen. */
        public static final int DEFAULT_SIZE = 20;

        /** Most values of a page. */
        public static final int MAX_SIZE = 1_000;

        /**
         * Values of one facet that can be reached in all; Elasticsearch holds all of them in memory to answer. Whoever is
         * interested in the rest narrows the search or gives the beginning of a name.
         */
        public static final int MOST = 10_000;
    }

    /**
     * One page.
     *
     * @param buckets the values, with their counts of articles
     * @param total how many values there are in all
     * @param exact false when {@code total} is only the most that can be reached
     * @param missing articles of the search without any value
     */
    record Page(List<Facet.Bucket> buckets, int total, boolean exact, long missing) {
        /** Copies the list. */
        public Page {
            buckets = List.copyOf(buckets);
        }
    }
}
