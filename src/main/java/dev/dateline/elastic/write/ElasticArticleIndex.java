package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch._types.SortOrder;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.document.IndexDefinition;
import dev.dateline.index.ArticleIndex;
import dev.dateline.index.IndexFailure;
import dev.dateline.resolve.EntityDecider;
import dev.dateline.resolve.ListedEntity;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The articles of an archive in Elasticsearch. Thread-safe; the cluster's connection stays the caller's. */
public final class ElasticArticleIndex implements ArticleIndex {
    /** Several times what a push takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Spellings of one entity that are looked for in texts; the most frequent ones come first. */
    private static final int MOST_SPELLINGS = 20;

    private static final List<String> ACTORS = Stream.of(EntityKind.values())
            .filter(EntityKind::isActor)
            .map(EntityKind::json)
            .toList();

    private final Cluster cluster;
    private final Aliases aliases;
    private final List<Duration> pauses;
    private final Duration patience;
    private final @Nullable Integer shards;
    private final @Nullable Integer replicas;

    /** The articles served under these aliases. */
    public ElasticArticleIndex(Cluster cluster, Aliases aliases) {
        this(cluster, aliases, Retrying.PAUSES, PATIENCE, null, null);
    }

    /**
     * The same, with the layout of the indices that full runs build.
     *
     * @param shards of the index of articles; null for as many as the served one has
     * @param replicas of each index; null for as many as the served one has
     */
    public ElasticArticleIndex(Cluster cluster, Aliases aliases, @Nullable Integer shards, @Nullable Integer replicas) {
        this(cluster, aliases, Retrying.PAUSES, PATIENCE, shards, replicas);
    }

    /** The same with other pauses between attempts, and other patience with another run, for tests. */
    ElasticArticleIndex(Cluster cluster, Aliases aliases, List<Duration> pauses, Duration patience) {
        this(cluster, aliases, pauses, patience, null, null);
    }

    ElasticArticleIndex(
            Cluster cluster,
            Aliases aliases,
            List<Duration> pauses,
            Duration patience,
            @Nullable Integer shards,
            @Nullable Integer replicas) {
        this.shards = shards;
        this.replicas = replicas;
        this.cluster = cluster;
        this.aliases = aliases;
        this.pauses = pauses;
        this.patience = patience;
    }

    @Override
    public Writer begin(boolean full, EntityDecider decider, Listener listener) {
        Retrying retrying = new Retrying(pauses, listener::waiting);
        WriterLock lock =
                WriterLock.take(cluster, aliases, full ? "a full run" : "an incremental run", patience, retrying);
        try {
            IndexLifecycle lifecycle = new IndexLifecycle(cluster, aliases, retrying);
            lifecycle.removeOrphans();
            Optional<String> served = lifecycle.served(aliases.articles());
            ArticleRun run;
            if (full || served.isEmpty()) {
                run = new FullRun(cluster, aliases, decider, lock, layout(lifecycle), retrying);
            } else {
                requireThisVersion(lifecycle.state(served.get()).version());
                requireForms(lifecycle);
                run = new IncrementalRun(cluster, aliases, decider, lock, lifecycle, retrying);
            }
            return new BulkArticleWriter(run, lock, listener);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private IndexLifecycle.Layout layout(IndexLifecycle lifecycle) {
        IndexLifecycle.Layout served = lifecycle.layout(aliases.articles());
        return new IndexLifecycle.Layout(
                shards == null ? served.shards() : shards, replicas == null ? served.replicas() : replicas);
    }

    @Override
    public boolean remove(String id, EntityDecider decider) {
        return change("the removal of an article", decider, false, run -> run.remove(id));
    }

    @Override
    public long decide(EntityDecider decider) {
        return change("a decision about names", decider, 0L, run -> run.decide(decider.decidedBlocks()));
    }

    /** Changes the served index; returns {@code none} when there is none. */
    private <T> T change(String what, EntityDecider decider, T none, Function<IncrementalRun, T> change) {
        Retrying retrying = new Retrying(pauses, (reason, pause) -> {});
        IndexLifecycle lifecycle = new IndexLifecycle(cluster, aliases, retrying);
        if (lifecycle.served(aliases.articles()).isEmpty()) {
            return none;
        }
        try (WriterLock lock = WriterLock.take(cluster, aliases, what, patience, retrying)) {
            return change.apply(new IncrementalRun(cluster, aliases, decider, lock, lifecycle, retrying));
        }
    }

    @Override
    public List<ListedEntity> known(int most) {
        IndexLifecycle lifecycle = new IndexLifecycle(cluster, aliases, Retrying.silently());
        if (lifecycle.served(aliases.entities()).isEmpty()) {
            return List.of();
        }
        return Retrying.silently()
                .call(
                        "read the names of the archive",
                        () -> cluster.client()
                                .search(
                                        request -> request.index(aliases.entities())
                                                .size(most)
                                                .query(Clauses.terms(Fields.KIND, ACTORS))
                                                .sort(sort -> sort.field(by -> by.field(Fields.ARTICLES)
                                                        .order(SortOrder.Desc)))
                                                .sort(sort -> sort.field(by -> by.field(Fields.ID)))
                                                .source(source -> source.filter(
                                                        wanted -> wanted.includes(EntityDocument.SPELLED))),
                                        EntityDocument.class))
                .hits()
                .hits()
                .stream()
                .map(hit -> Objects.requireNonNull(hit.source(), "a document without its source"))
                .map(entity -> new ListedEntity(
                        entity.kind(),
                        entity.name(),
                        entity.spellings().stream().limit(MOST_SPELLINGS).toList(),
                        false))
                .toList();
    }

    /** Whether there is an archive. */
    public boolean isServed() {
        return new IndexLifecycle(cluster, aliases, Retrying.silently())
                .served(aliases.articles())
                .isPresent();
    }

    /**
     * A sentence for the operator when the served index was built by another version of the program; empty when it was not,
     * when no index is served, or when Elasticsearch does not answer.
     */
    public Optional<String> otherVersion() {
        IndexLifecycle lifecycle = new IndexLifecycle(cluster, aliases, Retrying.never());
        try {
            return lifecycle
                    .served(aliases.articles())
                    .map(index -> lifecycle.state(index).version())
                    .filter(version -> version != IndexDefinition.VERSION)
                    .map(version -> ("The index was built by another version of Dateline (mapping %d, this one has %d):"
                                    + " some searches may find too little. Build it again with: dateline index --full FILE; without the"
                                    + " files with: dateline backup FOLDER, then dateline restore --replace FOLDER")
                            .formatted(version, IndexDefinition.VERSION));
        } catch (IndexFailure away) {
            return Optional.empty();
        }
    }

    private void requireForms(IndexLifecycle lifecycle) {
        if (lifecycle.served(aliases.forms()).isEmpty()) {
            throw new IndexFailure(
                    "The index of the forms of names, %s, is missing; run again with --full."
                            .formatted(aliases.forms()),
                    null);
        }
    }

    private static void requireThisVersion(int version) {
        if (version != IndexDefinition.VERSION) {
            throw new IndexFailure(
                    ("The served index was built by another version of Dateline (mapping %d, this one writes %d); run again"
                                    + " with --full.")
                            .formatted(version, IndexDefinition.VERSION),
                    null);
        }
    }
}
