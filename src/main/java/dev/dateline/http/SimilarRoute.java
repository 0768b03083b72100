package dev.dateline.http;

import dev.dateline.search.SimilarService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/articles/{id}/similar}; an id may hold slashes. */
final class SimilarRoute implements Route {
    /** Every parameter of the route. */
    static final Set<String> KNOWN = Set.of("size");

    private final SimilarService service;

    SimilarRoute(SimilarService service) {
        this.service = service;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/articles/<id>/similar", this::similar);
    }

    private void similar(Context context) {
        Parameters parameters = new Parameters(context.queryParamMap(), KNOWN);
        String id = context.pathParam("id");
        int size = parameters.number("size", SimilarService.DEFAULT_SIZE, 1, SimilarService.MAX_SIZE);
        Optional<List<SimilarService.Similar>> similar = service.similar(id, size);
        if (similar.isEmpty()) {
            Problems.answer(context, Problem.of(404, "There is no article \"" + id + "\"."));
            return;
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode hits = json.putArray("hits");
        for (SimilarService.Similar one : similar.get()) {
            ObjectNode hit = ResultJson.of(one.hit());
            hit.set("shared", ResultJson.named(one.shared(), kind -> true));
            hits.add(hit);
        }
        Answers.json(context, json);
    }
}
