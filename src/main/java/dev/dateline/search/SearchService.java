package dev.dateline.search;

import dev.dateline.search.request.QuoteRequest;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.ArchiveStatus;
import dev.dateline.search.result.ArticleView;
import dev.dateline.search.result.KnownEntity;
import dev.dateline.search.result.QuoteResult;
import dev.dateline.search.result.SearchResult;
import java.util.List;
import java.util.Optional;

/**
 * Answers searches over an archive. Safe for many threads. Every method throws {@link NotReady} when Elasticsearch does not
 * answer now and {@link BackendError} when it rejects a request.
 */
public interface SearchService {
    /**
     * One page of a search.
     *
     * @throws InvalidRequest when the cursor is not one of this search, or the date steps are too many
     * @throws CursorExpired when the cursor has expired
     */
    SearchResult search(SearchRequest request);

    /**
     * One page of the quotes that a search finds.
     *
     * @throws InvalidRequest when the cursor is not one of this search
     * @throws CursorExpired when the cursor has expired
     */
    QuoteResult quotes(QuoteRequest request);

    /** The article of that id with everything that the query matches in it; empty when the archive does not have it. */
    Optional<ArticleView> article(String id, SearchQuery query);

    /**
     * Everything known about actors and places, most named first.
     *
     * @param ids facet values; several kinds may share one, and unknown ones are left out
     */
    List<KnownEntity> entities(List<String> ids);

    /** The index, its size and the cluster. */
    ArchiveStatus status();
}
