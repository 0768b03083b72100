package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.names.Entities;
import dev.dateline.elastic.names.NameLookup;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.query.HitOrder;
import dev.dateline.elastic.query.NarrowedQuery;
import dev.dateline.search.NotReady;
import dev.dateline.search.export.ExportField;
import dev.dateline.search.export.ExportService;
import dev.dateline.search.request.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads every hit of a search, page by page, on one point in time. Safe for many threads. */
public final class ArticleExport implements ExportService {
    /** Articles without their text have about a kilobyte, so a page has one megabyte. */
    private static final int PAGE = 1_000;

    /** How many bytes of text a page is to hold: a few such pages fit into the smallest heap. */
    private static final long PAGE_CHARACTERS = 2_000_000;

    /** The first page with texts: a hundred of the usual length, or a few that are very long. */
    private static final int FIRST_WITH_TEXT = 50;

    private final ElasticsearchClient client;
    private final String index;
    private final Entities entities;
    private final NameLookup lookup;

    /** Exports an archive; nothing is sent yet. */
    public ArticleExport(SearchedArchive archive) {
        client = archive.client();
        index = archive.names().articles();
        entities = archive.entities();
        lookup = archive.lookup();
    }

    @Override
    public void export(SearchRequest request, List<ExportField> fields, Sink sink) throws IOException {
        String snapshot = Failures.translated(
                        () -> client.openPointInTime(open -> open.index(index).keepAlive(SearchBody.KEEP)))
                .id();
        try {
            boolean withText = fields.stream().anyMatch(ArticleExport::isLong);
            Walk walk = new Walk(lookup.resolved(request), fields, snapshot, withText ? FIRST_WITH_TEXT : PAGE);
            while (walk.next()) {
                walk.hand(sink);
            }
        } finally {
            giveBack(snapshot);
        }
    }

    private static boolean isLong(ExportField field) {
        return switch (field) {
            case TEXT, MENTIONS, QUOTES, EXTRA -> true;
            default -> false;
        };
    }

    private void giveBack(String snapshot) {
        try {
            Failures.translated(() -> client.closePointInTime(close -> close.id(snapshot)));
        } catch (NotReady lost) {
            // Elasticsearch gives it up by itself when nobody asks for it any more.
        }
    }

    /** One export under way. One thread. */
    private final class Walk {
        private final SearchRequest request;
        private final List<ExportField> fields;
        private final ExportedArticle reader;
        private String snapshot;
        private int size;
        private List<FieldValue> after = List.of();
        private @Nullable SearchResponse<ObjectNode> page;

        Walk(SearchRequest request, List<ExportField> fields, String snapshot, int size) {
            this.request = request;
            this.fields = fields;
            this.snapshot = snapshot;
            this.size = size;
            this.reader = new ExportedArticle(fields);
        }

        /** Reads the next page; false behind the last. The first page is one even when it is empty. */
        boolean next() {
            if (page != null && page.hits().hits().size() < size) {
                return false;
            }
            boolean first = page == null;
            if (page != null) {
                size = fitting(page.hits().hits());
            }
            page = Failures.translated(() -> client.search(body(first), ObjectNode.class));
            snapshot = Objects.requireNonNullElse(page.pitId(), snapshot);
            return first || !page.hits().hits().isEmpty();
        }

        private co.elastic.clients.elasticsearch.core.SearchRequest body(boolean first) {
            var body = new co.elastic.clients.elasticsearch.core.SearchRequest.Builder()
                    .query(NarrowedQuery.whole(request))
                    .sort(HitOrder.of(request.page().sort()))
                    .size(size)
                    .trackTotalHits(total -> total.enabled(first))
                    .source(source -> source.filter(wanted -> wanted.includes(ExportedArticle.sources(fields))))
                    .pit(pit -> pit.id(snapshot).keepAlive(SearchBody.KEEP));
            return (first ? body : body.searchAfter(after)).build();
        }

        /** How many articles like the last ones make a page. */
        private int fitting(List<Hit<ObjectNode>> hits) {
            long characters = hits.stream()
                    .mapToLong(hit -> hit.source() == null ? 0 : ExportedArticle.length(hit.source()))
                    .sum();
            return Math.clamp(PAGE_CHARACTERS * hits.size() / Math.max(1, characters), 1, PAGE);
        }

        void hand(Sink sink) throws IOException {
            SearchResponse<ObjectNode> current = Objects.requireNonNull(page);
            if (after.isEmpty()) {
                var total = Objects.requireNonNull(current.hits().total(), "a search without its total");
                sink.begin(total.value());
            }
            List<Hit<ObjectNode>> hits = current.hits().hits();
            Entities.Found known = entities.find(reader.entityIds(hits));
            for (Hit<ObjectNode> hit : hits) {
                after = hit.sort();
                sink.article(reader.read(Objects.requireNonNull(hit.source(), "a hit without its source"), known));
            }
        }
    }
}
