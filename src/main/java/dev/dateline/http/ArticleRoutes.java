package dev.dateline.http;

import dev.dateline.search.SearchService;
import dev.dateline.search.SimilarService;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.result.KnownEntity;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/**
 * {@code GET /api/articles/{id}} and {@code /api/articles/{id}/similar}, whose ids may hold slashes, and
 * {@code GET /api/entities?id=...&id=...}: spellings, country and position of actors and places.
 */
final class ArticleRoutes implements Route {
    /** The most ids in one request: an address of about 6 kB, which Jetty accepts. */
    private static final int MOST_IDS = 200;

    private final SearchService service;
    private final SimilarService similar;

    ArticleRoutes(SearchService service, SimilarService similar) {
        this.service = service;
        this.similar = similar;
    }

    @Override
    public void register(RoutesConfig routes) {
        // Before the articles, whose ids may hold slashes.
        routes.get("/api/articles/<id>/similar", this::similar);
        routes.get("/api/articles/<id>", this::article);
        routes.get("/api/entities", this::entities);
    }

    private void article(Context context) {
        Parameters parameters = Parameters.of(context);
        SearchQuery query = SearchParameters.query(parameters);
        parameters.refuseOthers();
        String id = context.pathParam("id");
        Answers.send(context, Answers.article(service.article(id, query).orElseThrow(() -> Problems.noArticle(id))));
    }

    private void similar(Context context) {
        Parameters parameters = Parameters.of(context);
        int size = parameters.number("size", SimilarService.DEFAULT_SIZE, 1, SimilarService.MAX_SIZE);
        parameters.refuseOthers();
        String id = context.pathParam("id");
        Answers.send(
                context, Answers.SimilarHits.of(similar.similar(id, size).orElseThrow(() -> Problems.noArticle(id))));
    }

    private record Entities(List<KnownEntity> entities) {}

    private void entities(Context context) {
        Parameters parameters = Parameters.of(context);
        List<String> ids = parameters.texts("id", MOST_IDS);
        parameters.refuseOthers();
        Answers.send(context, new Entities(service.entities(ids)));
    }
}
