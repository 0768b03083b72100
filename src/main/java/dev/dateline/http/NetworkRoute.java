package dev.dateline.http;

import dev.dateline.http.DatelineServer.Route;
import dev.dateline.search.NetworkService;
import dev.dateline.search.request.SearchRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code GET /api/network}: the actors of a search and their connections. */
final class NetworkRoute implements Route {
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
        parameters.refuseOthers();
        Answers.send(context, service.network(search, actors, by));
    }
}
