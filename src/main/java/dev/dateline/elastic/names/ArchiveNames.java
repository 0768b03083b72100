package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Failures;
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
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names in the archive, in memory, because suggestions for every keystroke must come within milliseconds however many
 * people type. Spellings that are in no article are looked up in the entities index. The names are read on the first
 * request, and read again when the archive has changed. Safe for many threads.
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

    private final ElasticsearchClient client;
    private final Aliases aliases;
    private final NameLoader loader;
    private final Semaphore secondLooks = new Semaphore(SECOND_LOOKS, true);
    private final LoadingCache<Aliases, Loaded> loaded = Caffeine.newBuilder()
            .refreshAfterWrite(FRESH)
            .executor(Thread::startVirtualThread)
            .build(new Loading());

    /** The names of that archive; nothing is sent yet. */
    public ArchiveNames(Cluster cluster, Aliases aliases) {
        this.client = cluster.searcher();
        this.aliases = aliases;
        this.loader = new NameLoader(client, aliases);
    }

    /**
     * The names that were read.
     *
     * @param index the names
     * @param state of the archive when they were read; another one means that they must be read again
     */
    private record Loaded(SuggestionIndex index, String state) {}

    /** Reads the names, again only when the archive has changed. */
    private final class Loading implements CacheLoader<Aliases, Loaded> {
        @Override
        public Loaded load(Aliases archive) {
            return load(loader.state());
        }

        private Loaded load(String state) {
            return new Loaded(
                    SuggestionIndex.of(loader.load(), Lexicons.shipped().spellings()), state);
        }

        @Override
        public Loaded reload(Aliases archive, Loaded old) {
            try {
                String state = loader.state();
                return state.equals(old.state()) ? old : load(state);
            } catch (RuntimeException away) {
                LOG.warn("event=names-not-read reason={}", away.getMessage());
                return old;
            }
        }
    }

    @Override
    public Map<Suggestion.Group, List<Suggestion>> suggest(String typed, int size) {
        Map<Suggestion.Group, List<Suggestion>> found = current().suggest(typed, size);
        if (SuggestionIndex.isWorthASecondLook(typed, found)) {
            List<Suggestion> named = secondLook(typed);
            found.put(Suggestion.Group.ACTORS, some(named, EntityKind::isActor, size));
            found.put(Suggestion.Group.PLACES, some(named, EntityKind::isPlace, size));
        }
        return found;
    }

    private SuggestionIndex current() {
        return loaded.get(aliases).index();
    }

    /** Entities of the entities index; none when too many lookups are running for the answer to come in time. */
    private List<Suggestion> secondLook(String typed) {
        try {
            if (!secondLooks.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return List.of();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        }
        try {
            return spelled(typed);
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

    /**
     * The entities with that name in a spelling that no article has, in another script or language, and those with a similar
     * name, after the others.
     */
    private List<Suggestion> spelled(String typed) {
        AskedName asked = AskedName.typing(typed);
        var response = Failures.translated(() -> client.search(
                search -> search.index(aliases.entities())
                        .size(CANDIDATES)
                        .trackTotalHits(total -> total.enabled(false))
                        .source(source -> source.filter(fields -> fields.includes(EntityDocument.SPELLED)))
                        .query(EntityNameQuery.ofTyped(asked)),
                EntityDocument.class));
        List<Suggestion> named = new ArrayList<>();
        List<Suggestion> similar = new ArrayList<>();
        for (AskedName.Ranked<EntityDocument> ranked :
                asked.ranked(EntityNameQuery.candidates(response.hits().hits()))) {
            if (ranked.isLikely() || ranked.isSimilar()) {
                EntityDocument entity = ranked.what();
                (ranked.isLikely() ? named : similar)
                        .add(new Suggestion(
                                entity.id(), entity.name(), entity.kind(), entity.articles(), ranked.isSimilar()));
            }
        }
        named.addAll(similar);
        return named;
    }

    /**
     * The values of a facet that the beginning of a name can mean, in any spelling, most used first; no similar names.
     *
     * @param most how many at most
     * @throws dev.dateline.search.NotReady when Elasticsearch does not answer now
     */
    public List<String> values(FilterField field, String typed, int most) {
        List<String> known = current().values(field, typed, most);
        if (!field.isEntity()) {
            return known;
        }
        Set<String> values = new LinkedHashSet<>(known);
        spelled(typed).stream().filter(one -> !one.similar()).forEach(one -> values.add(one.value()));
        return values.stream().limit(most).toList();
    }
}
