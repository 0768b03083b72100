package dev.dateline.elastic.write;

import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.IndexDefinition;
import dev.dateline.index.ArticleIndex;
import dev.dateline.index.ArticleWriter;
import dev.dateline.index.IndexFailure;
import dev.dateline.index.PlaceFacts;
import dev.dateline.index.WriteListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The articles in an Elasticsearch. Safe for many threads; the cluster's connection stays the caller's. */
public final class ElasticArticleIndex implements ArticleIndex {
    private final Archive archive;
    private final Cluster cluster;
    private final Aliases aliases;
    private final List<Duration> pauses;

    /** The articles served under these aliases. */
    public ElasticArticleIndex(Cluster cluster, Aliases aliases) {
        this(cluster, aliases, Retrying.PAUSES);
    }

    /** The same, with what is known of where places lie. */
    public ElasticArticleIndex locating(PlaceFacts facts) {
        return new ElasticArticleIndex(new Archive(cluster, aliases, facts), pauses);
    }

    /** The same with other pauses between attempts, for tests. */
    ElasticArticleIndex(Cluster cluster, Aliases aliases, List<Duration> pauses) {
        this(new Archive(cluster, aliases, PlaceFacts.NONE), pauses);
    }

    private ElasticArticleIndex(Archive archive, List<Duration> pauses) {
        this.archive = archive;
        this.cluster = archive.cluster();
        this.aliases = archive.aliases();
        this.pauses = pauses;
    }

    @Override
    public ArticleWriter begin(boolean full, WriteListener listener) {
        Retrying retrying = new Retrying(pauses, listener::waiting);
        IndexLifecycle lifecycle = new IndexLifecycle(cluster, aliases, retrying);
        lifecycle.removeOrphans();
        Optional<String> served = lifecycle.served(aliases.articles());
        ArticleRun run = full || served.isEmpty()
                ? fullRun(lifecycle, retrying)
                : incrementalRun(served.get(), lifecycle, retrying);
        return new BulkArticleWriter(run, listener);
    }

    /** Removes the indices behind these aliases, for benchmarks that clean up after themselves. */
    public static void remove(Cluster cluster, Aliases aliases) {
        Retrying retrying = new Retrying(Retrying.PAUSES, (reason, pause) -> {});
        IndexLifecycle lifecycle = new IndexLifecycle(cluster, aliases, retrying);
        lifecycle.served(aliases.articles()).ifPresent(lifecycle::delete);
        lifecycle.served(aliases.entities()).ifPresent(lifecycle::delete);
        lifecycle.served(aliases.forms()).ifPresent(lifecycle::delete);
    }

    private FullRun fullRun(IndexLifecycle lifecycle, Retrying retrying) {
        String index = lifecycle.create(aliases.articles(), IndexDefinition.ARTICLES);
        return new FullRun(archive, retrying, index, lifecycle.create(aliases.forms(), IndexDefinition.FORMS));
    }

    private IncrementalRun incrementalRun(String served, IndexLifecycle lifecycle, Retrying retrying) {
        int version = lifecycle.state(served).version();
        if (version != IndexDefinition.VERSION) {
            throw new IndexFailure(
                    "the index in service was built by another version of the program (mapping " + version
                            + ", this one writes " + IndexDefinition.VERSION + "); run again with --full",
                    null);
        }
        if (lifecycle.served(aliases.forms()).isEmpty()) {
            throw new IndexFailure(
                    "the index of the forms of names is missing (" + aliases.forms() + "); run again with --full", null);
        }
        return new IncrementalRun(archive, lifecycle, retrying);
    }
}
