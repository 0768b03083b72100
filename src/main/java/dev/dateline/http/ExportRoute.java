package dev.dateline.http;

import dev.dateline.http.DatelineServer.Route;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.export.ExportFormat;
import dev.dateline.search.export.ExportFormat.ExportWriter;
import dev.dateline.search.export.ExportLayout;
import dev.dateline.search.export.ExportLayout.Target;
import dev.dateline.search.export.ExportRows;
import dev.dateline.search.export.ExportService;
import dev.dateline.search.request.SearchRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /api/export}. An export that cannot be completed says so in its last line, and its connection is closed
 * without the end of the answer, which every HTTP client reports as an error. Thread-safe.
 */
final class ExportRoute implements Route {
    /** The parameters that are not part of the search. */
    private static final Set<String> OWN = Set.of("format", "rows", "fields", "notes", "bom", "excel");

    /** The most exports at a time: each holds a page of articles and its JSON, 10 to 20 MB of a heap of 256 MB. */
    private static final int MOST_AT_ONCE = 4;

    /** Seconds after which a client may try again; most exports take less. */
    private static final int RETRY_AFTER = 10;

    private static final Logger LOG = LoggerFactory.getLogger(ExportRoute.class);

    private final ExportService service;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    ExportRoute(ExportService service) {
        this.service = service;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/export", this::export);
    }

    private void export(Context context) {
        Parameters parameters = Parameters.of(context);
        SearchRequest request = SearchParameters.read(parameters);
        ExportFormat format =
                parameters.choice("format", List.of(ExportFormat.values()), ExportFormat::parameter, ExportFormat.CSV);
        ExportRows rows =
                parameters.choice("rows", List.of(ExportRows.values()), ExportRows::parameter, ExportRows.ARTICLES);
        Target target = Downloads.target(parameters);
        ExportLayout layout = SearchParameters.layout(format, rows, parameters.text("fields"), target);
        boolean notes = parameters.flag("notes", target == Target.ANY);
        boolean bom = parameters.flag("bom", target == Target.SPREADSHEET);
        parameters.refuseOthers();
        if (format != ExportFormat.CSV && (target != Target.ANY || bom)) {
            throw new InvalidRequest(bom ? "bom" : "excel", "\"excel\" and \"bom\" can be used with format=csv only.");
        }
        if (!free.tryAcquire()) {
            throw new Problems.Refused(503, "The server is busy with " + MOST_AT_ONCE + " other exports.", RETRY_AFTER);
        }
        try {
            send(context, request, new Answer(context, layout, notes, bom));
        } finally {
            free.release();
        }
    }

    private void send(Context context, SearchRequest request, Answer answer) {
        try {
            service.export(request, answer.layout.fields(), answer);
            answer.end();
        } catch (IOException gone) {
            LOG.info("event=export-left articles={}", answer.written);
            SlowClients.cutOff(context);
        } catch (RuntimeException failure) {
            if (answer.writer == null) {
                throw failure;
            }
            LOG.error("event=export-stopped articles={}", answer.written, failure);
            answer.stop();
            SlowClients.cutOff(context);
        }
    }

    /** The answer to an export, written as it comes. Nothing is sent before the archive has answered. One thread. */
    private static final class Answer implements ExportService.Sink {
        private final Context context;
        private final ExportLayout layout;
        private final boolean notes;
        private final boolean bom;
        private @Nullable ExportWriter writer;
        private long written;

        /**
         * An answer that is not begun.
         *
         * @param notes whether it says in a first line what was searched and in a last one that it is complete
         * @param bom whether a byte order mark comes first, by which old spreadsheets recognise UTF-8
         */
        Answer(Context context, ExportLayout layout, boolean notes, boolean bom) {
            this.context = context;
            this.layout = layout;
            this.notes = notes;
            this.bom = bom;
        }

        @Override
        public void begin(long total) throws IOException {
            Instant now = Instant.now();
            String name =
                    layout.rows() == ExportRows.ARTICLES ? "" : layout.rows().parameter();
            Writer out = Downloads.open(
                    context, name, layout.format().extension(), layout.format().contentType(), bom);
            String query = SearchRoute.queryWithout(context, OWN);
            String search = query.isEmpty() ? "/api/search" : "/api/search?" + query;
            writer = ExportFormat.writer(out, new ExportWriter.Notes(notes, search, now), layout);
            writer.begin(total);
        }

        @Override
        public void article(ObjectNode article) throws IOException {
            Objects.requireNonNull(writer, "begun").article(article);
            written++;
        }

        void end() throws IOException {
            Objects.requireNonNull(writer, "begun").end();
        }

        /** Writes that the export is incomplete; the client may be gone too. */
        void stop() {
            try {
                Objects.requireNonNull(writer, "begun")
                        .incomplete("Elasticsearch did not answer any more. Export again.");
                // The last line has to be sent before the connection is closed; the stream around it does not pass this
                // on.
                context.res().flushBuffer();
            } catch (IOException gone) {
                // No client is left to read it.
            }
        }
    }
}
