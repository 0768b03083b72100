package dev.dateline.elastic;

import dev.dateline.index.WriteListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes into the index in service; articles that are there unchanged are left alone. */
final class IncrementalRun implements ArticleRun {
    private final IndexLifecycle lifecycle;
    private final BulkSender sender;
    private final StoredVersions versions;
    private final EntityIndexer entities;
    private final Aliases aliases;
    private final TouchedEntities touched = new TouchedEntities();

    /** Begins by marking the entities as not up to date, so that a run that fails is made good by the next one. */
    IncrementalRun(Cluster cluster, Aliases aliases, IndexLifecycle lifecycle, Retrying retrying) {
        this.lifecycle = lifecycle;
        this.aliases = aliases;
        this.sender = new BulkSender(cluster, retrying);
        this.versions = new StoredVersions(cluster, aliases.articles(), retrying);
        this.entities = new EntityIndexer(cluster, aliases, lifecycle, retrying);
        lifecycle
                .served(aliases.entities())
                .filter(index -> lifecycle.state(index).complete())
                .ifPresentOrElse(index -> lifecycle.mark(index, false), touched::addAll);
    }

    @Override
    public List<PendingDocument> changed(List<PendingDocument> documents) {
        Map<String, StoredVersions.Version> stored =
                versions.find(documents.stream().map(PendingDocument::id).toList());
        List<PendingDocument> changed = new ArrayList<>();
        for (PendingDocument document : documents) {
            StoredVersions.Version version = stored.get(document.id());
            if (version == null || !version.hash().equals(document.hash())) {
                changed.add(document);
                touched.add(document.entities());
                // The version that is replaced may name entities that the new one no longer does.
                touched.add(version == null ? Set.of() : version.entities());
            }
        }
        return changed;
    }

    @Override
    public List<BulkSender.RefusedDocument> write(List<PendingDocument> documents) {
        return documents.isEmpty() ? List.of() : sender.send(aliases.articles(), documents);
    }

    @Override
    public void finish(WriteListener listener) {
        lifecycle.refresh(aliases.articles());
        listener.step("counting the entities");
        if (touched.isAll()) {
            lifecycle.serve(List.of(entities.buildAll(aliases.articles())));
        } else {
            entities.update(touched.entities());
            lifecycle.served(aliases.entities()).ifPresent(index -> lifecycle.mark(index, true));
        }
    }

    @Override
    public void abandon() {
        // What was written stays: ids are stable, so the next run goes on from there.
    }
}
