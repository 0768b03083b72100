package dev.dateline.search.export;

import dev.dateline.search.BackendError;
import dev.dateline.search.NotReady;
import dev.dateline.search.request.SearchRequest;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Hands over every hit of a search. Safe for many threads. */
@FunctionalInterface
public interface ExportService {
    /**
     * Hands over all hits in the order of the search, as the archive was when it began; what is indexed meanwhile is not
     * seen. Never more than one page of them is in memory. Page size, cursor, facets and highlighting of the request have
     * no effect.
     *
     * @param fields what is wanted of each article
     * @throws NotReady when the archive cannot be asked, before or after the first article
     * @throws BackendError when it refuses what it was asked
     * @throws IOException when the sink does; it ends the export
     */
    void export(SearchRequest request, List<ExportField> fields, Sink sink) throws IOException;

    /** Takes what is exported. Called by one thread. */
    interface Sink {
        /** The export begins; {@code total} articles follow. */
        void begin(long total) throws IOException;

        /**
         * The next article.
         *
         * @param article the wanted fields that it has, by {@link ExportField#key()}
         */
        void article(ObjectNode article) throws IOException;
    }
}
