package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.SearchedIndex;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.search.names.AskedName;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.suggest.Suggestion;
import dev.dateline.search.suggest.SuggestionIndex;
import dev.dateline.search.suggest.SuggestionService;
import dev.dateline.text.Lexicons;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names in the archive, in memory, because suggestions for every keystroke must come within milliseconds however many
 * people type. Spellings that are in no article are looked up in the entities index. The names are read in the background,
 * by {@link #prepare} or from the first request on, and read again when the archive has changed. No request waits for that:
 * until they have been read, entities are looked up in the entities index. Safe for many threads.
 */
public final class ArchiveNames implements SuggestionService {
    /** How long new names may be missing. A check costs one request for the counters of the indices. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /**
     * Lookups in the entities index at the same time. One takes some tens of milliseconds of Elasticsearch and this server,
     * a lookup in memory a fifth of a millisecond: of a hundred people who type, two with a typo must not delay the others.
     */
    private static final int SECOND_LOOKS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** Longest wait for such a lookup: by then the next key has been typed. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    /** Candidates of such a lookup: a list shows ten at most, all of them sure matches, which rank far above the others. */
    private static final int CANDIDATES = 50;

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveNames.class);

    private final SearchedIndex entities;
    private final NameLoader loader;
    private final Semaphore secondLooks = new Semaphore(SECOND_LOOKS, true);
    private final AtomicBoolean isReading = new AtomicBoolean();
    private volatile @Nullable Loaded loaded;

    /** The names of that archive; nothing is sent yet. */
    public ArchiveNames(Cluster cluster, Aliases aliases) {
        this.entities = new SearchedIndex(cluster.searcher(), aliases.entities());
        this.loader = new NameLoader(cluster.searcher(), aliases);
    }

    /**
     * The names that were read.
     *
     * @param index the names
     * @param state of the archive when they were read; another one means that they must be read again
     * @param checked when the archive had that state, of {@link System#nanoTime}
     */
    private record Loaded(SuggestionIndex index, String state, long checked) {
        boolean isFresh() {
            return System.nanoTime() - checked < FRESH.toNanos();
        }
    }

    @Override
    public void prepare() {
        if (isReading.compareAndSet(false, true)) {
            try {
                read();
            } finally {
                isReading.set(false);
            }
        }
    }

    /** Reads the names when the archive has changed since they were read. */
    private void read() {
        Loaded known = loaded;
        String state = loader.state();
        SuggestionIndex index = known != null && state.equals(known.state()) ? known.index() : index(loader.load());
        loaded = new Loaded(index, state, System.nanoTime());
    }

    private static SuggestionIndex index(Map<Suggestion.Group, List<Suggestion.Known>> known) {
        return SuggestionIndex.of(known, Lexicons.shipped().spellings());
    }

    /** The names in memory; empty as long as they have not been read. */
    private Optional<SuggestionIndex> known() {
        Loaded known = loaded;
        if ((known == null || !known.isFresh()) && !isReading.get()) {
            Thread.startVirtualThread(() -> {
                try {
                    prepare();
                } catch (RuntimeException away) {
                    LOG.warn("event=names-not-read reason={}", away.getMessage());
                }
            });
        }
        return Optional.ofNullable(known).map(Loaded::index);
    }

    @Override
    public Map<Suggestion.Group, List<Suggestion>> suggest(String typed, int size) {
        Optional<SuggestionIndex> known = known();
        Map<Suggestion.Group, List<Suggestion>> found =
                known.isPresent() ? known.get().suggest(typed, size) : SuggestionIndex.none();
        if (known.isEmpty()) {
            putEntities(found, lookedUp(() -> beginning(typed)), size);
        }
        if (SuggestionIndex.isWorthASecondLook(typed, found)) {
            putEntities(found, lookedUp(() -> spelled(typed)), size);
        }
        return found;
    }

    private static void putEntities(
            Map<Suggestion.Group, List<Suggestion>> found, List<Suggestion> entities, int size) {
        found.put(Suggestion.Group.ACTORS, some(entities, EntityKind::isActor, size));
        found.put(Suggestion.Group.PLACES, some(entities, EntityKind::isPlace, size));
    }

    /** Entities of the entities index; none when too many lookups are running for the answer to come in time. */
    private List<Suggestion> lookedUp(Supplier<List<Suggestion>> lookup) {
        try {
            if (!secondLooks.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return List.of();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        }
        try {
            return lookup.get();
        } finally {
            secondLooks.release();
        }
    }

    private static List<Suggestion> some(List<Suggestion> named, Predicate<EntityKind> kinds, int size) {
        return named.stream()
                .filter(one -> one.kind() != null && kinds.test(one.kind()))
                .limit(size)
                .toList();
    }

    /** The entities with names whose words begin with those typed, the most used first. */
    private List<Suggestion> beginning(String typed) {
        Optional<Query> query = EntityNameQuery.beginning(AskedName.typing(typed));
        if (query.isEmpty()) {
            return List.of();
        }
        return entities(search -> search.query(query.get()).sort(NameLoader.MOST_USED)).stream()
                .map(hit -> suggestion(Objects.requireNonNull(hit.source()), /* similar= */ false))
                .toList();
    }

    /**
     * The entities with that name in a spelling that no article has, in another script or language, and those with a similar
     * name, after the others.
     */
    private List<Suggestion> spelled(String typed) {
        AskedName asked = AskedName.typing(typed);
        List<Hit<EntityDocument>> hits = entities(search -> search.query(EntityNameQuery.ofTyped(asked)));
        List<Suggestion> named = new ArrayList<>();
        List<Suggestion> similar = new ArrayList<>();
        for (AskedName.Ranked<EntityDocument> ranked : asked.ranked(EntityNameQuery.candidates(hits))) {
            if (ranked.isLikely() || ranked.isSimilar()) {
                (ranked.isLikely() ? named : similar).add(suggestion(ranked.what(), ranked.isSimilar()));
            }
        }
        named.addAll(similar);
        return named;
    }

    private List<Hit<EntityDocument>> entities(UnaryOperator<SearchRequest.Builder> wanted) {
        return entities.search(
                        search -> wanted.apply(search.size(CANDIDATES)
                                .trackTotalHits(total -> total.enabled(false))
                                .source(source -> source.filter(fields -> fields.includes(EntityDocument.SPELLED)))),
                        EntityDocument.class)
                .hits()
                .hits();
    }

    private static Suggestion suggestion(EntityDocument entity, boolean similar) {
        return new Suggestion(entity.id(), entity.name(), entity.kind(), entity.articles(), similar);
    }

    /**
     * The values of a facet that the beginning of a name can mean, in any spelling, most used first; no similar names.
     *
     * @param most how many at most
     * @throws dev.dateline.search.NotReady when Elasticsearch does not answer now
     */
    public List<String> values(FilterField field, String typed, int most) {
        Optional<SuggestionIndex> known = known();
        Set<String> values = new LinkedHashSet<>();
        if (known.isPresent() || !field.isEntity()) {
            values.addAll(known.orElseGet(() -> index(loader.loadValues())).values(field, typed, most));
        } else {
            beginning(typed).forEach(one -> values.add(one.value()));
        }
        if (field.isEntity()) {
            spelled(typed).stream().filter(one -> !one.similar()).forEach(one -> values.add(one.value()));
        }
        return values.stream().limit(most).toList();
    }
}
