package dev.dateline.http;

import dev.dateline.search.InvalidRequest;
import dev.dateline.search.suggest.SuggestionService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** {@code GET /api/suggest}: completions for a text that is being typed. */
final class SuggestRoute implements Route {
    /** The most characters that are completed; longer texts are pasted, and do not start a name. */
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
        Parameters parameters = Parameters.of(context);
        String typed = Objects.requireNonNullElse(parameters.text("q"), "");
        int size = parameters.number("size", SuggestionService.DEFAULT_SIZE, 1, SuggestionService.MAX_SIZE);
        parameters.refuseOthers();
        if (typed.length() > LONGEST) {
            throw new InvalidRequest(
                    "q", "\"q\" has " + typed.length() + " characters; suggestions take at most " + LONGEST + ".");
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("q", typed);
        service.suggest(typed, size).forEach((group, suggestions) -> answer.put(group.key(), suggestions));
        Answers.send(context, answer);
    }
}
