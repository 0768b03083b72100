package dev.dateline.elastic.write;

import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.index.IndexFailure;
import dev.dateline.index.PlaceFacts;
import java.util.List;
import java.util.Optional;

/** Removes articles from the archive in service. Safe for many threads, but not beside a run that writes. */
public final class ArticleRemoval {
    private final IndexLifecycle lifecycle;
    private final StoredVersions versions;
    private final BulkSender sender;
    private final EntityIndexer entities;
    private final Aliases aliases;

    /** Removes from the archive of those names; the entities left are located by {@code places}. */
    public ArticleRemoval(Cluster cluster, Aliases aliases, PlaceFacts places) {
        Retrying retrying = new Retrying(Retrying.PAUSES, (reason, pause) -> {});
        this.aliases = aliases;
        this.lifecycle = new IndexLifecycle(cluster, aliases, retrying);
        this.versions = new StoredVersions(cluster, aliases.articles(), retrying);
        this.sender = new BulkSender(cluster, retrying);
        this.entities = new EntityIndexer(new Archive(cluster, aliases, places), lifecycle, retrying);
    }

    /**
     * Removes an article and counts anew the entities that it named. False when there is no such article.
     *
     * @throws IndexFailure when the archive cannot be written to
     */
    public boolean remove(String id) {
        if (lifecycle.served(aliases.articles()).isEmpty()) {
            return false;
        }
        StoredVersions.Version version = versions.find(List.of(id)).get(id);
        if (version == null) {
            return false;
        }
        Optional<String> served = lifecycle.served(aliases.entities());
        served.ifPresent(index -> lifecycle.mark(index, false));
        sender.send(aliases.articles(), List.of(PendingDocument.removal(id)));
        lifecycle.refresh(aliases.articles());
        if (served.isPresent()) {
            entities.update(version.entities());
            lifecycle.mark(served.get(), true);
        }
        return true;
    }
}
