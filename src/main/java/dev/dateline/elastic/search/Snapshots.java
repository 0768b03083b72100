package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.query.ResolvedSearch;
import dev.dateline.search.NotReady;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Points in time of an archive. The second page of a search opens one, and all further pages read it, so that articles
 * indexed meanwhile neither repeat nor hide others. Safe for many threads.
 */
final class Snapshots {
    private final ElasticsearchClient client;
    private final String index;

    Snapshots(ElasticsearchClient client, String index) {
        this.client = client;
        this.index = index;
    }

    /** The cursor with a point in time to read: its own, or a new one. */
    Cursor open(Cursor cursor) {
        if (cursor.snapshot() != null) {
            return cursor;
        }
        return new Cursor(cursor.after(), open(), cursor.seen());
    }

    /** The id of a new point in time; {@link #close} it, or Elasticsearch does after {@link SearchBody#KEEP}. */
    String open() {
        return Failures.translated(
                        () -> client.openPointInTime(open -> open.index(index).keepAlive(SearchBody.KEEP)))
                .id();
    }

    /** The cursor after a page of {@code total} hits; null after the last, whose point in time is closed. */
    @Nullable
    String next(ResolvedSearch request, @Nullable Cursor cursor, SearchResponse<ObjectNode> response, long total) {
        List<Hit<ObjectNode>> hits = response.hits().hits();
        long seen = hits.size() + (cursor == null ? 0 : cursor.seen());
        String snapshot = response.pitId();
        if (!hits.isEmpty() && hits.size() == request.page().size() && seen != total) {
            return new Cursor(HitReader.sortValues(hits.getLast()), snapshot, seen).encode(Cursor.key(request.asked()));
        }
        if (snapshot != null && !hits.isEmpty()) {
            close(snapshot);
        }
        return null;
    }

    /** Closes a point in time; does nothing when Elasticsearch does not answer. */
    void close(String snapshot) {
        try {
            Failures.translated(() -> client.closePointInTime(close -> close.id(snapshot)));
        } catch (NotReady lost) {
            // Elasticsearch closes it by itself after some minutes.
        }
    }
}
