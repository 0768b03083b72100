package dev.dateline.http;

import dev.dateline.index.ArticleIntake;
import dev.dateline.index.IndexFailure;
import dev.dateline.index.IndexSummary;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/articles} and {@code DELETE /api/articles/{id}}, for those who have the write key. */
final class WriteRoutes implements Route {
    private static final Logger LOG = LoggerFactory.getLogger(WriteRoutes.class);

    /** Seconds; a run over a file may take much longer, a push takes about one. */
    private static final String RETRY_AFTER = "10";

    private final ArticleIntake intake;
    private final WriteKey key;

    WriteRoutes(ArticleIntake intake, WriteKey key) {
        this.intake = intake;
        this.key = key;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/api/articles", context -> permitted(context, () -> take(context)));
        routes.delete("/api/articles/<id>", context -> permitted(context, () -> remove(context)));
    }

    private void permitted(Context context, Runnable write) {
        Optional<ObjectNode> refusal = key.refusal(context);
        if (refusal.isPresent()) {
            Problems.answer(context, refusal.get());
            return;
        }
        new Parameters(context.queryParamMap(), Set.of());
        try {
            write.run();
        } catch (IndexFailure.Busy busy) {
            context.header("Retry-After", RETRY_AFTER);
            Problems.answer(context, Problem.of(503, String.valueOf(busy.getMessage())));
        } catch (IndexFailure failure) {
            LOG.error("event=write-failed path={}", context.path(), failure);
            Problems.answer(context, Problem.of(503, "The archive cannot be written to: " + failure.getMessage()));
        }
    }

    private void take(Context context) {
        try {
            Answers.json(context, json(intake.take(context.bodyInputStream())));
        } catch (ArticleIntake.Unreadable unusable) {
            Problems.answer(context, Problem.of(400, String.valueOf(unusable.getMessage())));
        }
    }

    private static ObjectNode json(ArticleIntake.Taken taken) {
        IndexSummary summary = taken.summary();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("read", summary.read())
                .put("indexed", summary.indexed())
                .put("unchanged", summary.unchanged())
                .put("rejected", summary.rejected())
                .put("complete", summary.complete())
                .put("offsets_repaired", summary.offsetsRepaired())
                .put("mentions_dropped", summary.mentionsDropped())
                .put("characters_replaced", summary.charactersReplaced());
        ArrayNode rejects = json.putArray("rejects");
        taken.rejected()
                .forEach(rejected ->
                        rejects.addObject().put("line", rejected.line()).put("reason", rejected.reason()));
        return json;
    }

    private void remove(Context context) {
        String id = context.pathParam("id");
        if (intake.remove(id)) {
            context.status(204);
        } else {
            Problems.answer(context, Problem.of(404, "There is no article \"" + id + "\"."));
        }
    }
}
