package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.document.Fields;
import dev.dateline.search.names.AskedName;
import dev.dateline.search.suggest.Suggestion;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds entities by spellings that no article has: in other scripts and languages, by the keys of the entities index.
 * Safe for many threads.
 */
final class SpelledNames {
    /** A list shows ten at most, and only such as are meant beyond doubt: these stand far in front of the others. */
    private static final int CANDIDATES = 50;

    private static final List<String> WANTED =
            List.of(Fields.ID, Fields.KIND, Fields.NAME, Fields.SPELLINGS, Fields.ARTICLES);

    private final ElasticsearchClient client;
    private final String index;

    SpelledNames(ElasticsearchClient client, String index) {
        this.client = client;
        this.index = index;
    }

    /** The entities that are most likely meant, the best first; only such that are called so beyond doubt. */
    List<Suggestion> find(String typed) {
        AskedName asked = AskedName.typing(typed);
        var response = Failures.translated(() -> client.search(
                search -> search.index(index)
                        .size(CANDIDATES)
                        .trackTotalHits(total -> total.enabled(false))
                        .source(source -> source.filter(fields -> fields.includes(WANTED)))
                        .query(EntityNameQuery.ofTyped(asked)),
                ObjectNode.class));
        return asked.ranked(EntityNameQuery.candidates(response.hits().hits())).stream()
                .filter(AskedName.Ranked::isLikely)
                .map(ranked -> suggestion(ranked.what()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Suggestion> suggestion(ObjectNode entity) {
        String id = entity.path(Fields.ID).asString("");
        String name = entity.path(Fields.NAME).asString(id);
        long articles = entity.path(Fields.ARTICLES).asLong(0);
        return EntityKind.ofJson(entity.path(Fields.KIND).asString(""))
                .map(kind -> new Suggestion(id, name, kind, articles));
    }
}
