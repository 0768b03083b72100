package dev.dateline.http;

import dev.dateline.search.InvalidRequest;
import dev.dateline.search.suggest.Suggestion;
import dev.dateline.search.suggest.SuggestionService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/suggest}: what somebody who types may mean. */
final class SuggestRoute implements Route {
    /** Every parameter of the route. */
    static final Set<String> KNOWN = Set.of("q", "size");

    /** What is typed into a box; longer texts are pasted and no beginnings of names. */
    private static final int LONGEST = 200;

    private final SuggestionService service;

    SuggestRoute(SuggestionService service) {
        this.service = service;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/suggest", this::suggest);
    }

    private void suggest(Context context) {
        Parameters parameters = new Parameters(context.queryParamMap(), KNOWN);
        String typed = Objects.requireNonNullElse(parameters.text("q"), "");
        if (typed.length() > LONGEST) {
            throw new InvalidRequest(
                    "q",
                    "\"q\" has " + typed.length() + " characters; at most " + LONGEST
                            + " are looked at for suggestions.");
        }
        int size = parameters.number("size", SuggestionService.DEFAULT_SIZE, 1, SuggestionService.MAX_SIZE);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("q", typed);
        service.suggest(typed, size).forEach((group, suggestions) -> {
            ArrayNode list = json.putArray(group.key());
            suggestions.forEach(suggestion -> list.add(json(suggestion)));
        });
        Answers.json(context, json);
    }

    private static ObjectNode json(Suggestion suggestion) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("value", suggestion.value())
                .put("label", suggestion.label());
        if (suggestion.kind() != null) {
            json.put("kind", suggestion.kind().json());
        }
        return json.put("count", suggestion.count());
    }
}
