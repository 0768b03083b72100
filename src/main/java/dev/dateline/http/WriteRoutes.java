package dev.dateline.http;

import dev.dateline.index.ArticleIntake;
import dev.dateline.index.IndexSummary;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code POST /api/articles} and {@code DELETE /api/articles/{id}}, for clients that have the write key. */
final class WriteRoutes implements Route {
    private final ArticleIntake intake;
    private final WriteKey key;

    WriteRoutes(ArticleIntake intake, WriteKey key) {
        this.intake = intake;
        this.key = key;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/api/articles", this::take);
        routes.delete("/api/articles/<id>", this::remove);
    }

    private void take(Context context) {
        key.require(context);
        Parameters.of(context).refuseOthers();
        Answers.send(context, Answer.of(intake.take(SlowClients.limited(context.bodyInputStream()))));
    }

    private void remove(Context context) {
        key.require(context);
        Parameters.of(context).refuseOthers();
        String id = context.pathParam("id");
        if (!intake.remove(id)) {
            throw Problems.noArticle(id);
        }
        context.status(204);
    }

    private record Answer(
            long read,
            long indexed,
            long unchanged,
            long rejected,
            boolean complete,
            long offsetsRepaired,
            long mentionsDropped,
            long charactersReplaced,
            List<ArticleIntake.Rejected> rejects) {
        static Answer of(ArticleIntake.Taken taken) {
            IndexSummary summary = taken.summary();
            return new Answer(
                    summary.read(),
                    summary.indexed(),
                    summary.unchanged(),
                    summary.rejected(),
                    summary.complete(),
                    summary.offsetsRepaired(),
                    summary.mentionsDropped(),
                    summary.charactersReplaced(),
                    taken.rejected());
        }
    }
}
