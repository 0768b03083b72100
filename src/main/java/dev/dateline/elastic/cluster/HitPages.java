package dev.dateline.elastic.cluster;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.function.Function;

/**
 * Reads all hits of a sorted search, page by page, with {@code search_after}. One thread.
 *
 * @param <T> the documents
 */
public final class HitPages<T> {
    private final Function<SearchRequest, SearchResponse<T>> send;
    private List<FieldValue> after = List.of();
    private boolean end;

    /** Pages that {@code send} asks for; it handles failures. */
    public HitPages(Function<SearchRequest, SearchResponse<T>> send) {
        this.send = send;
    }

    /** Whether there may be another page; false after a page that was not full. */
    public boolean hasNext() {
        return !end;
    }

    /**
     * The next page, empty when the page before was the last and full.
     *
     * @param body the search without size and {@code search_after}, the same on every page; its order is total
     * @param size most hits of the page
     */
    public SearchResponse<T> next(SearchRequest.Builder body, int size) {
        body.size(size);
        SearchResponse<T> page = send.apply((after.isEmpty() ? body : body.searchAfter(after)).build());
        List<Hit<T>> hits = page.hits().hits();
        if (!hits.isEmpty()) {
            after = hits.getLast().sort();
        }
        end = hits.size() < size;
        return page;
    }
}
