package dev.dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.dateline.search.FilterField;
import dev.dateline.search.suggest.Suggestion;
import dev.dateline.search.suggest.SuggestionGroup;
import dev.dateline.search.suggest.SuggestionIndex;
import dev.dateline.search.suggest.SuggestionService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names in the archive, in memory, because a list that follows every keystroke has to come in some milliseconds
 * however many people type. Read when first asked for; looked after while it is asked. Safe for many threads.
 */
public final class ArchiveNames implements SuggestionService {
    /** How long new names may be missing. Looking costs one request for the indices' counters. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveNames.class);

    private final NameLoader loader;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable Loaded loaded;
    private volatile long lookedAt;

    /** The names of that archive; nothing is sent yet. */
    public ArchiveNames(Cluster cluster, Aliases names) {
        ElasticsearchClient client = cluster.client();
        this.loader = new NameLoader(client, names);
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
        return current().suggest(typed, size);
    }

    /** The values of a facet that the beginning of a name can mean, in any spelling, most used first. */
    List<String> values(FilterField field, String typed, int most) {
        return current().values(field, typed, most);
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
