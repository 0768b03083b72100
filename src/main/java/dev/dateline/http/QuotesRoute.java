package dev.dateline.http;

import dev.dateline.search.SearchService;
import dev.dateline.search.request.QuoteRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code GET /api/quotes}. */
final class QuotesRoute implements Route {
    private final SearchService service;

    QuotesRoute(SearchService service) {
        this.service = service;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/quotes", this::quotes);
    }

    private void quotes(Context context) {
        QuoteRequest request = SearchParameters.readQuotes(context.queryParamMap());
        Answers.json(context, QuoteJson.of(request.search().query(), service.quotes(request)));
    }
}
