package dev.dateline.http;

import dev.dateline.search.SearchService;
import dev.dateline.search.result.KnownEntity;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/entities?id=...&id=...}: spellings, country and position of actors and places. */
final class EntityRoute implements Route {
    /** Ids in one request: some 6 kB of address, which Jetty takes, and more dots than a map can show apart. */
    static final int MOST_IDS = 200;

    private final SearchService service;

    EntityRoute(SearchService service) {
        this.service = service;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/entities", this::entities);
    }

    private void entities(Context context) {
        Parameters parameters = new Parameters(context.queryParamMap(), Set.of("id"));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("entities");
        List<String> ids = parameters.texts("id", MOST_IDS);
        service.entities(ids).forEach(entity -> list.add(json(entity)));
        Answers.json(context, json);
    }

    private static ObjectNode json(KnownEntity entity) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("value", entity.value())
                .put("label", entity.label())
                .put("kind", entity.kind().json());
        if (entity.country() != null) {
            json.put("country", entity.country());
        }
        if (entity.position() != null) {
            json.putArray("position")
                    .add(entity.position().latitude())
                    .add(entity.position().longitude());
        }
        ArrayNode spellings = json.putArray("spellings");
        entity.spellings().forEach(spellings::add);
        return json.put("articles", entity.articles());
    }
}
