package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.cluster.SearchedIndex;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.document.Fields;
import dev.dateline.search.result.KnownEntity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Actors and places by id, from the entities index. Their labels are cached for a minute, because the same few hundred
 * entities lead nearly every facet. Safe for many threads.
 */
public final class Entities {
    /** Some 200 bytes each, so 4 MB at most. */
    private static final int CACHED = 20_000;

    /** How long a renamed or new entity may show its old name. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** Entities of one id: one of each of four kinds. */
    private static final int KINDS = 4;

    /** Ids of one request, since answers end at 10,000 entities. */
    private static final int AT_ONCE = 2_500;

    private static final Comparator<EntityDocument> MOST_NAMED_FIRST = Comparator.comparingInt(EntityDocument::articles)
            .reversed()
            .thenComparing(EntityDocument::id)
            .thenComparing(EntityDocument::kind);

    private final SearchedIndex index;
    private final Cache<String, List<EntityDocument>> labels =
            Caffeine.newBuilder().maximumSize(CACHED).expireAfterWrite(FRESH).build();

    Entities(SearchedIndex index) {
        this.index = index;
    }

    /**
     * The entities of some ids; several kinds may share an id.
     *
     * @param byId those of each id; an id without an entity has an empty list or is not in the map
     */
    public record Found(Map<String, List<EntityDocument>> byId) {
        /** The entity of that id and of a fitting kind that most articles name; null when none is known. */
        public @Nullable EntityDocument find(String id, Predicate<EntityKind> kinds) {
            return byId.getOrDefault(id, List.of()).stream()
                    .filter(entity -> kinds.test(entity.kind()))
                    .max(Comparator.comparingInt(EntityDocument::articles))
                    .orElse(null);
        }

        /** The name of the entity that {@link #find} finds; the id itself when none is known. */
        public String label(String id, Predicate<EntityKind> kinds) {
            EntityDocument entity = find(id, kinds);
            return entity == null ? id : entity.name();
        }
    }

    /**
     * Looks up entities by id, any number of them; unknown ids are left out. Sends requests for those that are not cached.
     *
     * @throws dev.dateline.search.NotReady when Elasticsearch does not answer now
     */
    public Found find(Collection<String> ids) {
        return new Found(labels.getAll(ids, this::load));
    }

    private Map<String, List<EntityDocument>> load(Set<? extends String> ids) {
        Map<String, List<EntityDocument>> loaded = new HashMap<>();
        ids.forEach(id -> loaded.put(id, new ArrayList<>()));
        List<String> all = List.copyOf(ids);
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            List<String> some = all.subList(start, Math.min(all.size(), start + AT_ONCE));
            fetch(some, EntityDocument.LABEL)
                    .forEach(entity ->
                            Objects.requireNonNull(loaded.get(entity.id())).add(entity));
        }
        return loaded;
    }

    /**
     * Everything known about the entities of those ids, most named first; not cached.
     *
     * @param ids at most 2,500
     * @throws dev.dateline.search.NotReady when Elasticsearch does not answer now
     */
    public List<KnownEntity> read(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : fetch(ids, List.of()).stream()
                        .sorted(MOST_NAMED_FIRST)
                        .map(Entities::known)
                        .toList();
    }

    private static KnownEntity known(EntityDocument entity) {
        EntityDocument.Position position = entity.position();
        return new KnownEntity(
                entity.id(),
                entity.kind(),
                entity.name(),
                entity.country(),
                position == null ? null : new KnownEntity.Position(position.lat(), position.lon()),
                entity.spellings().stream().limit(KnownEntity.MOST_SPELLINGS).toList(),
                entity.articles());
    }

    /** The documents of those ids with some of their fields, with all when none are given. */
    private List<EntityDocument> fetch(List<String> ids, List<String> fields) {
        return index
                .search(
                        search -> search.ignoreUnavailable(true)
                                .size(KINDS * ids.size())
                                .trackTotalHits(total -> total.enabled(false))
                                .source(source -> source.filter(wanted -> wanted.includes(fields)))
                                .query(Clauses.unscored(Clauses.terms(Fields.ID, ids))),
                        EntityDocument.class)
                .hits()
                .hits()
                .stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
    }
}
