package dev.dateline.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dateline.http.DatelineServer.Route;
import dev.dateline.search.QueryBatch;
import dev.dateline.search.SearchService;
import dev.dateline.search.export.ExportLayout.Target;
import dev.dateline.search.export.ResultTables;
import dev.dateline.search.request.SearchRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/batch}: the number of articles of many queries. Thread-safe. */
final class BatchRoute implements Route {
    /** Bytes; the longest list of {@link QueryBatch#MOST} queries that a person writes. */
    private static final int LONGEST = 256 << 10;

    /** The most batches at a time: each keeps Elasticsearch busy with one search after the other. */
    private static final int MOST_AT_ONCE = 2;

    /** Seconds after which a client may try again. */
    private static final int RETRY_AFTER = 10;

    private static final String PAGE = "/?q=";

    /** The parameters that are not part of the search of each query. */
    private static final Set<String> WITHOUT = Set.of(
            "q", "format", "excel", "size", "after", "facets", "facet.size", "facet.order", "highlight", "passages");

    private final SearchService service;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    BatchRoute(SearchService service) {
        this.service = service;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/api/batch", this::batch);
    }

    private record Answer(List<Row> results) {}

    /** A row with the address of its search on the page; null for a query that cannot be read. */
    private record Row(
            @JsonUnwrapped QueryBatch.Row counted, @Nullable String search) {
        static Row of(QueryBatch.Row row, String filters) {
            return new Row(row, row.error() == null ? row.address(PAGE, filters) : null);
        }
    }

    private void batch(Context context) {
        Parameters parameters = Parameters.of(context);
        SearchRequest search = SearchParameters.read(parameters);
        boolean isTable = Downloads.Format.of(parameters) == Downloads.Format.CSV;
        Target target = Downloads.target(parameters);
        parameters.refuseOthers();
        List<String> lines = lines(SlowClients.limited(context.bodyInputStream()));
        if (!free.tryAcquire()) {
            throw new Problems.Refused(503, "The server is busy with " + MOST_AT_ONCE + " other batches.", RETRY_AFTER);
        }
        try {
            List<QueryBatch.Row> rows = QueryBatch.count(service, lines, search);
            String filters = SearchRoute.queryWithout(context, WITHOUT);
            if (isTable) {
                String page = context.scheme() + "://" + context.host() + PAGE;
                Downloads.csv(context, "queries", target, csv -> ResultTables.batch(csv, rows, page, filters));
            } else {
                Answers.send(
                        context,
                        new Answer(
                                rows.stream().map(row -> Row.of(row, filters)).toList()));
            }
        } finally {
            free.release();
        }
    }

    private static List<String> lines(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new Problems.Refused(413, "A batch has at most " + LONGEST + " bytes.");
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
