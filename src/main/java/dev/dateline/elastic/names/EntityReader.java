package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.document.Fields;
import dev.dateline.search.result.KnownEntity;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads from the entities index what is known of actors and places. Safe for many threads. */
public final class EntityReader {
    private static final Comparator<KnownEntity> MOST_NAMED_FIRST = Comparator.comparingInt(KnownEntity::articles)
            .reversed()
            .thenComparing(KnownEntity::value)
            .thenComparing(KnownEntity::kind);

    private final ElasticsearchClient client;
    private final String index;

    /** Reads from that index or alias; nothing is sent yet. */
    public EntityReader(ElasticsearchClient client, String index) {
        this.client = client;
        this.index = index;
    }

    /**
     * The entities of those ids, most named first; an id can belong to one entity of each of four kinds, or to none.
     *
     * @param ids at most 2,500, since answers end at 10,000 entities
     * @throws dev.dateline.search.NotReady when Elasticsearch does not answer now
     */
    public List<KnownEntity> read(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
        return Failures.translated(() -> client.search(
                        search -> search.index(index)
                                .ignoreUnavailable(true)
                                .size(4 * ids.size())
                                .trackTotalHits(total -> total.enabled(false))
                                .query(query -> query.constantScore(all -> all.filter(filter -> filter.terms(
                                        terms -> terms.field(Fields.ID).terms(list -> list.value(values)))))),
                        ObjectNode.class))
                .hits()
                .hits()
                .stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .flatMap(source -> entity(source).stream())
                .sorted(MOST_NAMED_FIRST)
                .toList();
    }

    private static Optional<KnownEntity> entity(JsonNode source) {
        String id = source.path(Fields.ID).asString("");
        String country = source.path(Fields.COUNTRY).asString("");
        return EntityKind.ofJson(source.path(Fields.KIND).asString(""))
                .map(kind -> new KnownEntity(
                        id,
                        kind,
                        source.path(Fields.NAME).asString(id),
                        country.isEmpty() ? null : country,
                        position(source.path(Fields.POSITION)),
                        spellings(source.path(Fields.SPELLINGS)),
                        source.path(Fields.ARTICLES).asInt(0)));
    }

    private static KnownEntity.@Nullable Position position(JsonNode json) {
        return json.isObject()
                ? new KnownEntity.Position(
                        json.path("lat").asDouble(), json.path("lon").asDouble())
                : null;
    }

    private static List<String> spellings(JsonNode json) {
        return json.valueStream()
                .map(JsonNode::asString)
                .limit(KnownEntity.MOST_SPELLINGS)
                .toList();
    }
}
