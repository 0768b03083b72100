package dev.dateline.http;

import dev.dateline.search.NetworkService;
import dev.dateline.search.request.SearchRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/network}: the actors of a search and their ties. */
final class NetworkRoute implements Route {
    private static final String ACTORS = "actors";

    private static final Set<String> OWN = Set.of(ACTORS);

    /** Every parameter of the route. */
    static final Set<String> KNOWN = SearchParameters.knownAnd(OWN);

    private final NetworkService service;

    NetworkRoute(NetworkService service) {
        this.service = service;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/network", this::network);
    }

    private void network(Context context) {
        Map<String, List<String>> given = context.queryParamMap();
        Parameters parameters = new Parameters(given, KNOWN);
        int actors = parameters.number(ACTORS, NetworkService.DEFAULT_ACTORS, 1, NetworkService.MAX_ACTORS);
        SearchRequest search = SearchParameters.read(given, OWN);
        Answers.json(context, json(service.network(search, actors)));
    }

    private static ObjectNode json(NetworkService.Network network) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("articles", network.articles());
        ArrayNode actors = json.putArray(ACTORS);
        network.actors().forEach(actor -> actors.add(ResultJson.of(actor)));
        json.set("together", ties(network.together()));
        json.set("speaking", ties(network.speaking()));
        return json;
    }

    private static ArrayNode ties(List<NetworkService.Network.Tie> ties) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        ties.forEach(tie ->
                json.addObject().put("from", tie.from()).put("to", tie.to()).put("count", tie.count()));
        return json;
    }
}
