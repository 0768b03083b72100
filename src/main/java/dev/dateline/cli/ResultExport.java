package dev.dateline.cli;

import dev.dateline.http.Services;
import dev.dateline.search.FacetValues;
import dev.dateline.search.NetworkService;
import dev.dateline.search.NetworkService.Network;
import dev.dateline.search.SearchService;
import dev.dateline.search.export.Csv;
import dev.dateline.search.export.ExportLayout.Target;
import dev.dateline.search.export.NetworkFile;
import dev.dateline.search.export.ResultTables;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.QuoteRequest;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.SearchResult;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import java.util.Optional;

/** Writes the results of a search other than its articles: its facets, timeline, network and matching quotes. */
@FunctionalInterface
interface ResultExport {
    /** What can be exported, for a message. */
    String NAMES = "found-quotes, timeline, mentioned, network, facet.NAME";

    /** Writes it. */
    void to(Writer out, Services services) throws IOException;

    /**
     * The export of these rows in this format; empty when there is none.
     *
     * @param rows one of {@link #NAMES}
     * @param format csv; for a network also graphml and gexf
     */
    static Optional<ResultExport> of(String rows, String format, SearchRequest search, Target target) {
        boolean harmless = target != Target.PROGRAM;
        if (rows.equals("network") && !format.equals("csv")) {
            return switch (format) {
                case "graphml" ->
                    Optional.of((out, services) -> out.write(NetworkFile.graphml(network(services, search))));
                case "gexf" -> Optional.of((out, services) -> out.write(NetworkFile.gexf(network(services, search))));
                default -> Optional.empty();
            };
        }
        if (!format.equals("csv")) {
            return Optional.empty();
        }
        return switch (rows) {
            case "network" ->
                Optional.of((out, services) -> ResultTables.network(new Csv(out, harmless), network(services, search)));
            case "timeline" ->
                Optional.of((out, services) -> {
                    SearchResult result = services.search().search(search.onlyDates(false));
                    ResultTables.timeline(new Csv(out, harmless), Objects.requireNonNull(result.dates()));
                });
            case "mentioned" ->
                Optional.of((out, services) -> {
                    SearchResult result = services.search().search(search.onlyDates(true));
                    ResultTables.timeline(new Csv(out, harmless), Objects.requireNonNull(result.mentioned()));
                });
            case "found-quotes" ->
                Optional.of((out, services) -> {
                    QuoteRequest asked = new QuoteRequest(search, Filters.Selection.NONE).ofLargestPage(null);
                    SearchService service = services.search();
                    ResultTables.quotes(
                            new Csv(out, harmless),
                            service.quotes(asked),
                            after -> service.quotes(asked.ofLargestPage(after)));
                });
            default -> facet(rows, search, harmless);
        };
    }

    private static Optional<ResultExport> facet(String rows, SearchRequest search, boolean harmless) {
        String prefix = "facet.";
        if (!rows.startsWith(prefix)) {
            return Optional.empty();
        }
        return FilterField.ofParameter(rows.substring(prefix.length())).map(field -> (out, services) -> {
            var all = new FacetValues.Wish(field, "", FacetValues.Order.COUNT, 0, FacetValues.Wish.MOST);
            ResultTables.facet(
                    new Csv(out, harmless),
                    services.lists().facets().values(search, all).buckets());
        });
    }

    private static Network network(Services services, SearchRequest search) {
        return services.lists().network().network(search, NetworkService.MAX_ACTORS, NetworkService.By.AUTO);
    }
}
