package dev.dateline.search.request;

import dev.dateline.search.ApiName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facets that come with the hits.
 *
 * @param fields counted by value; may be empty
 * @param size most values of each, 1 to {@link #MAX_SIZE}, selected values not counted
 * @param dates whether publication dates are counted too
 * @param interval the step of the dates; null to choose it from the span of the results
 * @param order which values come first
 * @param mentioned whether the dates mentioned in the texts are counted too
 */
public record FacetRequest(
        List<FilterField> fields,
        int size,
        boolean dates,
        @Nullable Interval interval,
        Order order,
        boolean mentioned) {
    /** Which values of a facet come first. */
    public enum Order implements ApiName {
        /** Those with most articles. */
        COUNT,
        /** A to Z by label. */
        ALPHA,
        /** Those that are more frequent among the articles found than in the archive, by how much. */
        UNUSUAL;
    }

    /** The default number of values of a facet: what fits next to ten results. */
    public static final int DEFAULT_SIZE = 10;

    /** Most values of a facet: a list that a person still scrolls through; all facets then stay below 1 MB. */
    public static final int MAX_SIZE = 1_000;

    /** The fields counted by default. */
    public static final List<FilterField> DEFAULT_FIELDS =
            List.of(FilterField.ACTOR, FilterField.PLACE, FilterField.SOURCE, FilterField.SPEAKER, FilterField.TOPIC);

    /** No facet at all. */
    public static final FacetRequest NONE = new FacetRequest(List.of(), DEFAULT_SIZE, false, null);

    /** The default facets. */
    public static final FacetRequest DEFAULT = new FacetRequest(DEFAULT_FIELDS, DEFAULT_SIZE, true, null);

    /** Copies the list. */
    public FacetRequest {
        fields = List.copyOf(fields);
    }

    /** Values with most articles first, without the dates mentioned in the texts. */
    public FacetRequest(List<FilterField> fields, int size, boolean dates, @Nullable Interval interval) {
        this(fields, size, dates, interval, Order.COUNT, false);
    }
}
