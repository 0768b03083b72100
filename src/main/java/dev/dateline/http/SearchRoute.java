package dev.dateline.http;

import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code GET /api/search}. */
final class SearchRoute implements Route {
    private final SearchService service;

    SearchRoute(SearchService service) {
        this.service = service;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/search", this::search);
    }

    private void search(Context context) {
        SearchRequest request = SearchParameters.read(context.queryParamMap());
        Answers.json(context, ResultJson.of(request.query(), service.search(request)));
    }
}
