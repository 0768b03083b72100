package dev.dateline.http;

import dev.dateline.search.export.ExportFormat;
import dev.dateline.search.export.ExportService;
import dev.dateline.search.request.SearchRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /api/export}. An export that cannot be brought to its end says so in its last line and is then cut off in
 * the middle of the answer, which every client of HTTP reports as an error.
 */
final class ExportRoute implements Route {
    private static final Set<String> OWN = Set.of("format", "fields", "notes", "bom");
    private static final Logger LOG = LoggerFactory.getLogger(ExportRoute.class);

    /** Every parameter of an export. */
    static final Set<String> KNOWN = SearchParameters.knownAnd(OWN);

    private final ExportService service;

    ExportRoute(ExportService service) {
        this.service = service;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/export", this::export);
    }

    private void export(Context context) {
        Map<String, List<String>> given = context.queryParamMap();
        Parameters parameters = new Parameters(given, KNOWN);
        SearchRequest request = SearchParameters.read(given, OWN);
        ExportFormat format =
                parameters.choice("format", List.of(ExportFormat.values()), ExportFormat::parameter, ExportFormat.CSV);
        boolean notes = "on".equals(parameters.choice("notes", List.of("on", "off"), value -> value, "on"));
        boolean bom = "on".equals(parameters.choice("bom", List.of("on", "off"), value -> value, "off"));
        ExportAnswer answer = new ExportAnswer(
                context,
                format,
                new ExportAnswer.Wishes(
                        address(context), ExportFields.read(parameters.text("fields"), format), notes, bom));
        send(context, request, answer);
    }

    private void send(Context context, SearchRequest request, ExportAnswer answer) {
        try {
            service.export(request, answer.fields(), answer);
            answer.end();
        } catch (IOException gone) {
            LOG.info("event=export-left articles={}", answer.written());
            cutOff(context);
        } catch (RuntimeException failure) {
            if (!answer.begun()) {
                throw failure;
            }
            LOG.error("event=export-stopped articles={}", answer.written(), failure);
            answer.stop();
            cutOff(context);
        }
    }

    /** The address of the search itself, as it came. */
    private static String address(Context context) {
        String query = Objects.requireNonNullElse(context.queryString(), "");
        String searched = Arrays.stream(query.split("&", -1))
                .filter(pair -> !pair.isEmpty() && !OWN.contains(pair.replaceAll("=.*", "")))
                .collect(Collectors.joining("&"));
        return searched.isEmpty() ? "/api/search" : "/api/search?" + searched;
    }

    /** Closes the connection without the end of the answer, so that nobody takes it for whole. */
    private static void cutOff(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
