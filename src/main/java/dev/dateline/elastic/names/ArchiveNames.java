package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.suggest.Suggestion;
import dev.dateline.search.suggest.SuggestionGroup;
import dev.dateline.search.suggest.SuggestionIndex;
import dev.dateline.search.suggest.SuggestionService;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names in the archive, in memory, because a list that follows every keystroke has to come in some milliseconds
 * however many people type. Spellings that stand in no article are looked up in the entities index. Read when first asked
 * for; looked after while it is asked. Safe for many threads.
 */
public final class ArchiveNames implements SuggestionService {
    /** How long new names may be missing. Looking costs one request for the indices' counters. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /**
     * Second looks at once. One keeps Elasticsearch and us busy for some tens of milliseconds, a look into memory for a
     * fifth of one: of a hundred people who type, the two with a slip must not make the others wait.
     */
    private static final int SECOND_LOOKS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** Whoever types strikes the next key by then, and asks for something else. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveNames.class);

    private final NameLoader loader;
    private final SpelledNames spelled;
    private final Semaphore secondLooks = new Semaphore(SECOND_LOOKS, true);
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable Loaded loaded;
    private volatile long lookedAt;

    /** The names of that archive; nothing is sent yet. */
    public ArchiveNames(Cluster cluster, Aliases names) {
        ElasticsearchClient client = cluster.client();
        this.loader = new NameLoader(client, names);
        this.spelled = new SpelledNames(client, names.entities());
    }

    /**
     * What was read.
     *
     * @param index the names
     * @param state of the archive when they were read; another one asks for reading again
     */
    private record Loaded(SuggestionIndex index, String state) {}

    @Override
    public Map<SuggestionGroup, List<Suggestion>> suggest(String typed, int size) {
        Map<SuggestionGroup, List<Suggestion>> found = current().suggest(typed, size);
        if (SuggestionIndex.isWorthASecondLook(typed, found)) {
            List<Suggestion> named = secondLook(typed);
            found.put(SuggestionGroup.ACTORS, some(named, EntityKind::isActor, size));
            found.put(SuggestionGroup.PLACES, some(named, EntityKind::isPlace, size));
        }
        return found;
    }

    /** What the entities index knows; nothing when so many look there that the answer would come too late. */
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
            return spelled.find(typed);
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
     * The values of a facet that the beginning of a name can mean, in any spelling, most used first.
     *
     * @param most how many at the most
     * @throws dev.dateline.search.NotReady when Elasticsearch does not answer now
     */
    public List<String> values(FilterField field, String typed, int most) {
        List<String> known = current().values(field, typed, most);
        if (!field.isEntity()) {
            return known;
        }
        Set<String> values = new LinkedHashSet<>(known);
        spelled.find(typed).forEach(one -> values.add(one.value()));
        return values.stream().limit(most).toList();
    }

    private SuggestionIndex current() {
        Loaded now = loaded;
        if (now == null) {
            return first().index();
        }
        boolean old = System.nanoTime() - lookedAt > FRESH.toNanos();
        if (old && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().start(() -> lookAfter(now));
        }
        return now.index();
    }

    private synchronized Loaded first() {
        Loaded now = loaded;
        if (now == null) {
            now = load(Failures.translated(loader::state));
        }
        return now;
    }

    private Loaded load(String state) {
        Loaded fresh = new Loaded(SuggestionIndex.of(Failures.translated(loader::load)), state);
        loaded = fresh;
        lookedAt = System.nanoTime();
        return fresh;
    }

    private void lookAfter(Loaded now) {
        try {
            String state = Failures.translated(loader::state);
            if (!state.equals(now.state())) {
                load(state);
            }
        } catch (RuntimeException away) {
            LOG.warn("event=names-not-read reason={}", away.getMessage());
        } finally {
            lookedAt = System.nanoTime();
            looking.set(false);
        }
    }
}
