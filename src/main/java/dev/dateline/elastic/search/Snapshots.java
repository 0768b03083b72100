package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.search.NotReady;
import dev.dateline.search.request.SearchRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns pages. The second page takes a snapshot of the archive (a point in time), and all further pages read that one,
 * so that articles indexed meanwhile neither repeat nor hide others. Safe for many threads.
 */
final class Snapshots {
    private final ElasticsearchClient client;
    private final String index;

    Snapshots(ElasticsearchClient client, String index) {
        this.client = client;
        this.index = index;
    }

    /** The cursor with a snapshot to read: its own, or a new one. */
    Cursor open(Cursor cursor) {
        if (cursor.snapshot() != null) {
            return cursor;
        }
        String snapshot = Failures.translated(
                        () -> client.openPointInTime(open -> open.index(index).keepAlive(SearchBody.KEEP)))
                .id();
        return new Cursor(cursor.after(), snapshot, cursor.seen());
    }

    /** The cursor behind a page of {@code total} hits; null behind the last, whose snapshot is given back. */
    @Nullable
    String next(SearchRequest request, @Nullable Cursor cursor, SearchResponse<ObjectNode> response, long total) {
        List<Hit<ObjectNode>> hits = response.hits().hits();
        long seen = hits.size() + (cursor == null ? 0 : cursor.seen());
        String snapshot = response.pitId();
        if (!hits.isEmpty() && hits.size() == request.page().size() && seen != total) {
            return new Cursor(HitReader.sortValues(hits.getLast()), snapshot, seen).encode(request);
        }
        if (snapshot != null && !hits.isEmpty()) {
            giveBack(snapshot);
        }
        return null;
    }

    private void giveBack(String snapshot) {
        try {
            Failures.translated(() -> client.closePointInTime(close -> close.id(snapshot)));
        } catch (NotReady lost) {
            // Elasticsearch gives it up by itself when nobody asks for it any more.
        }
    }
}
