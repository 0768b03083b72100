package dev.dateline.http;

import dev.dateline.http.DatelineServer.Route;
import dev.dateline.search.NetworkService;
import dev.dateline.search.NetworkService.Network;
import dev.dateline.search.export.ExportLayout.Target;
import dev.dateline.search.export.NetworkFile;
import dev.dateline.search.export.ResultTables;
import dev.dateline.search.request.SearchRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;

/** {@code GET /api/network}: the actors of a search and their connections. */
final class NetworkRoute implements Route {
    private static final String NAME = "network";

    /** How the network is written. */
    private enum Format {
        JSON,
        CSV,
        GRAPHML,
        GEXF
    }

    private final NetworkService service;

    NetworkRoute(NetworkService service) {
        this.service = service;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/network", this::network);
    }

    private void network(Context context) {
        Parameters parameters = Parameters.of(context);
        int actors = parameters.number("actors", NetworkService.DEFAULT_ACTORS, 1, NetworkService.MAX_ACTORS);
        NetworkService.By by = parameters.choice(
                "by", List.of(NetworkService.By.values()), NetworkService.By::parameter, NetworkService.By.AUTO);
        SearchRequest search = SearchParameters.read(parameters);
        Format format = parameters.choice(
                "format", List.of(Format.values()), value -> value.name().toLowerCase(Locale.ROOT), Format.JSON);
        Target target = Downloads.target(parameters);
        parameters.refuseOthers();
        Network network = service.network(search, actors, by);
        switch (format) {
            case JSON -> Answers.send(context, network);
            case CSV -> Downloads.csv(context, NAME, target, csv -> ResultTables.network(csv, network));
            case GRAPHML ->
                Downloads.text(
                        context, NAME, "graphml", "application/xml; charset=utf-8", NetworkFile.graphml(network));
            case GEXF ->
                Downloads.text(context, NAME, "gexf", "application/gexf+xml; charset=utf-8", NetworkFile.gexf(network));
        }
    }
}
