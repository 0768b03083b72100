package dev.dateline.search.export;

import dev.dateline.search.BackendError;
import dev.dateline.search.NotReady;
import dev.dateline.search.request.SearchRequest;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Exports every hit of a search. Safe for many threads. */
@FunctionalInterface
public interface ExportService {
    /**
     * Exports all hits in the order of the search, as the archive was at the start; articles indexed meanwhile are not
     * included. At most one page of hits is in memory. Page size, cursor, facets and highlighting of the request have
     * no effect.
     *
     * @param fields of each article
     * @throws NotReady when Elasticsearch does not answer now, before or after the first article
     * @throws BackendError when Elasticsearch rejects the request
     * @throws IOException when the sink throws it, which ends the export
     */
    void export(SearchRequest request, List<ExportField> fields, Sink sink) throws IOException;

    /** Receives the articles. Called by one thread. */
    interface Sink {
        /** The export starts; {@code total} articles follow. */
        void begin(long total) throws IOException;

        /**
         * The next article.
         *
         * @param article the wanted fields that it has, by {@link ExportField#key()}
         */
        void article(ObjectNode article) throws IOException;
    }
}
