package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.document.Fields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names and kinds of entities, from the entities index. What was asked for lately is remembered for a while, because
 * the same few hundred entities lead nearly every facet. Safe for many threads.
 */
public final class Entities {
    /** Some 200 bytes each, so 4 MB at most. */
    private static final int REMEMBERED = 20_000;

    /** How long a renamed or new entity may show its old name. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** Ids asked for at once: an id can belong to one entity of each of four kinds, and answers end at 10,000. */
    private static final int AT_ONCE = 2_500;

    private final ElasticsearchClient client;
    private final String index;
    private final Clock clock;
    private final Map<String, List<Entity>> remembered = new LinkedHashMap<>();
    private Instant forgetAt = Instant.MIN;

    Entities(ElasticsearchClient client, String index, Clock clock) {
        this.client = client;
        this.index = index;
        this.clock = clock;
    }

    /**
     * An entity.
     *
     * @param id the facet value
     * @param kind what it is
     * @param name its preferred name
     * @param articles how many articles name it
     */
    public record Entity(String id, EntityKind kind, String name, int articles) {}

    /**
     * The entities of some ids; several kinds may share an id.
     *
     * @param byId those of each id; an id of no entity has none, or is left out
     */
    public record Found(Map<String, List<Entity>> byId) {
        /** The entity of that id and of a fitting kind that most articles name; null when none is known. */
        public @Nullable Entity find(String id, Predicate<EntityKind> kinds) {
            return byId.getOrDefault(id, List.of()).stream()
                    .filter(entity -> kinds.test(entity.kind()))
                    .max(Comparator.comparingInt(Entity::articles))
                    .orElse(null);
        }
    }

    /**
     * Looks up entities by id, however many; ids that are not known are left out. Sends requests for those that are not
     * remembered.
     *
     * @throws dev.dateline.search.NotReady when Elasticsearch does not answer now
     */
    public Found find(Collection<String> ids) {
        Map<String, List<Entity>> found = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        recall(ids, found, unknown);
        for (int start = 0; start < unknown.size(); start += AT_ONCE) {
            List<String> some = unknown.subList(start, Math.min(unknown.size(), start + AT_ONCE));
            Map<String, List<Entity>> fetched = fetch(some);
            found.putAll(fetched);
            remember(some, fetched);
        }
        return new Found(found);
    }

    private synchronized void recall(Collection<String> ids, Map<String, List<Entity>> found, List<String> unknown) {
        Instant now = clock.instant();
        if (now.isAfter(forgetAt) || remembered.size() > REMEMBERED) {
            remembered.clear();
            forgetAt = now.plus(FRESH);
        }
        for (String id : ids) {
            List<Entity> entities = remembered.get(id);
            if (entities == null) {
                unknown.add(id);
            } else {
                found.put(id, entities);
            }
        }
    }

    private synchronized void remember(List<String> ids, Map<String, List<Entity>> fetched) {
        ids.forEach(id -> remembered.put(id, fetched.getOrDefault(id, List.of())));
    }

    private Map<String, List<Entity>> fetch(List<String> ids) {
        List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
        Map<String, List<Entity>> fetched = new HashMap<>();
        Failures.translated(() -> client.search(
                        search -> search.index(index)
                                .ignoreUnavailable(true)
                                .size(4 * ids.size())
                                .trackTotalHits(total -> total.enabled(false))
                                .source(source -> source.filter(fields ->
                                        fields.includes(Fields.ID, Fields.KIND, Fields.NAME, Fields.ARTICLES)))
                                .query(query -> query.constantScore(all -> all.filter(filter -> filter.terms(
                                        terms -> terms.field(Fields.ID).terms(list -> list.value(values)))))),
                        ObjectNode.class))
                .hits()
                .hits()
                .forEach(hit -> {
                    Entity entity = hit.source() == null ? null : read(hit.source());
                    if (entity != null) {
                        fetched.computeIfAbsent(entity.id(), id -> new ArrayList<>())
                                .add(entity);
                    }
                });
        return fetched;
    }

    private static @Nullable Entity read(JsonNode source) {
        String id = source.path(Fields.ID).asString("");
        String name = source.path(Fields.NAME).asString(id);
        int articles = source.path(Fields.ARTICLES).asInt(0);
        return EntityKind.ofJson(source.path(Fields.KIND).asString(""))
                .map(kind -> new Entity(id, kind, name, articles))
                .orElse(null);
    }
}
