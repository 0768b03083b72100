package dev.dateline.http;

import dev.dateline.search.SearchService;
import dev.dateline.search.result.ArticleView;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** {@code GET /api/articles/{id}}; an id may hold slashes. */
final class ArticleRoute implements Route {
    private final SearchService service;

    ArticleRoute(SearchService service) {
        this.service = service;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/articles/<id>", this::article);
    }

    private void article(Context context) {
        Parameters parameters = new Parameters(context.queryParamMap(), SearchParameters.OF_WORDS);
        String id = context.pathParam("id");
        Optional<ArticleView> view = service.article(id, SearchParameters.query(parameters));
        if (view.isPresent()) {
            Answers.json(context, ResultJson.of(view.get()));
        } else {
            Problems.answer(context, Problem.of(404, "There is no article \"" + id + "\"."));
        }
    }
}
