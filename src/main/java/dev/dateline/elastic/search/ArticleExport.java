package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.cluster.HitPages;
import dev.dateline.elastic.names.Entities;
import dev.dateline.elastic.names.NameLookup;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.HitOrder;
import dev.dateline.elastic.query.ResolvedSearch;
import dev.dateline.search.export.ExportField;
import dev.dateline.search.export.ExportService;
import dev.dateline.search.request.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Reads every hit of a search, page by page, on one point in time. Safe for many threads. */
public final class ArticleExport implements ExportService {
    /** Articles without their text have about a kilobyte, so a page has one megabyte. */
    private static final int PAGE = 1_000;

    /** Characters of text of a page: a few such pages fit into the smallest heap. */
    private static final long PAGE_CHARACTERS = 2_000_000;

    /** The first page with texts: a hundred of the usual length, or a few that are very long. */
    private static final int FIRST_WITH_TEXT = 50;

    private final ElasticsearchClient client;
    private final Entities entities;
    private final NameLookup lookup;
    private final Snapshots snapshots;

    /** Exports an archive; nothing is sent yet. */
    public ArticleExport(SearchedArchive archive) {
        client = archive.client();
        entities = archive.entities();
        lookup = archive.lookup();
        snapshots = new Snapshots(client, archive.aliases().articles());
    }

    @Override
    public void export(SearchRequest request, List<ExportField> fields, Sink sink) throws IOException {
        ResolvedSearch search = lookup.resolved(request);
        String snapshot = snapshots.open();
        try {
            Walk walk = new Walk(search, fields, snapshot);
            do {
                walk.hand(sink);
            } while (walk.pages.hasNext());
        } finally {
            snapshots.close(snapshot);
        }
    }

    /** One export in progress. One thread. */
    private final class Walk {
        private final ResolvedSearch search;
        private final List<ExportField> fields;
        private final ExportedArticle reader;
        private final HitPages<ObjectNode> pages =
                new HitPages<>(body -> Failures.translated(() -> client.search(body, ObjectNode.class)));
        private String snapshot;
        private int size;
        private boolean begun;

        Walk(ResolvedSearch search, List<ExportField> fields, String snapshot) {
            this.search = search;
            this.fields = fields;
            this.snapshot = snapshot;
            this.size = fields.stream().anyMatch(ExportField::isLong) ? FIRST_WITH_TEXT : PAGE;
            this.reader = new ExportedArticle(fields);
        }

        /** Reads a page and hands it over. */
        void hand(Sink sink) throws IOException {
            SearchResponse<ObjectNode> page = pages.next(body(), size);
            snapshot = Objects.requireNonNullElse(page.pitId(), snapshot);
            if (!begun) {
                begun = true;
                sink.begin(Objects.requireNonNull(page.hits().total(), "a search without its total")
                        .value());
            }
            List<Hit<ObjectNode>> hits = page.hits().hits();
            Entities.Found known = entities.find(reader.entityIds(hits));
            for (Hit<ObjectNode> hit : hits) {
                sink.article(reader.read(Objects.requireNonNull(hit.source(), "a hit without its source"), known));
            }
            if (!hits.isEmpty()) {
                size = fitting(hits);
            }
        }

        private co.elastic.clients.elasticsearch.core.SearchRequest.Builder body() {
            return new co.elastic.clients.elasticsearch.core.SearchRequest.Builder()
                    .searchType(HitOrder.SCORES)
                    .query(FilterQuery.whole(search))
                    .sort(HitOrder.of(search.page().sort()))
                    .trackTotalHits(total -> total.enabled(!begun))
                    .source(source -> source.filter(wanted -> wanted.includes(ExportedArticle.sources(fields))))
                    .pit(pit -> pit.id(snapshot).keepAlive(SearchBody.KEEP));
        }

        /** How many articles like the last ones make a page. */
        private int fitting(List<Hit<ObjectNode>> hits) {
            long characters = hits.stream()
                    .mapToLong(hit -> hit.source() == null ? 0 : ExportedArticle.length(hit.source()))
                    .sum();
            return Math.clamp(PAGE_CHARACTERS * hits.size() / Math.max(1, characters), 1, PAGE);
        }
    }
}
