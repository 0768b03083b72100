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
 * Answers searches over an archive. Safe for many threads. Every method throws {@link NotReady} while the archive
 * cannot be asked and {@link BackendError} when it refuses what it was asked.
 */
public interface SearchService {
    /**
     * One page of a search.
     *
     * @throws InvalidRequest when the cursor is not one of this search, or the date steps are too many
     * @throws CursorExpired when the cursor was left for too long
     */
    SearchResult search(SearchRequest request);

    /**
     * One page of the quotes that a search finds.
     *
     * @throws InvalidRequest when the cursor is not one of this search
     * @throws CursorExpired when the cursor was left for too long
     */
    QuoteResult quotes(QuoteRequest request);

    /** The article of that id with everything that the query hits in it; empty when there is none. */
    Optional<ArticleView> article(String id, SearchQuery query);

    /**
     * What is known of actors and places, most named first.
     *
     * @param ids facet values; several kinds may share one, and those that are not known are left out
     */
    List<KnownEntity> entities(List<String> ids);

    /** What is being searched. */
    ArchiveStatus status();
}
