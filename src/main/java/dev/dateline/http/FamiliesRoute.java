package dev.dateline.http;

import dev.dateline.http.DatelineServer.Route;
import dev.dateline.search.FamilyService;
import dev.dateline.search.request.SearchRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code GET /api/families}: the families of near duplicates of a search, by size. */
final class FamiliesRoute implements Route {
    private final FamilyService service;

    FamiliesRoute(FamilyService service) {
        this.service = service;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/families", this::families);
    }

    private void families(Context context) {
        Parameters parameters = Parameters.of(context);
        SearchRequest search = SearchParameters.read(parameters);
        parameters.refuseOthers();
        Answers.send(context, service.families(search));
    }
}
