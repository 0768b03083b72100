package dev.dateline.elastic.write;

import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.index.WriteListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes into the index in service; articles that are there unchanged are left alone. */
final class IncrementalRun implements ArticleRun {
    private final IndexLifecycle lifecycle;
    private final BulkSender sender;
    private final StoredVersions versions;
    private final EntityIndexer entities;
    private final Families families;
    private final FormDictionary forms;
    private final Aliases aliases;
    private final TouchedEntities touched = new TouchedEntities();
    /** The entities as they were counted last; null when there are none, or when the run that wrote them failed. */
    private final @Nullable String servedEntities;

    private boolean marked;

    /** Nothing of the index is changed before the first article that is new or has changed. */
    IncrementalRun(Archive archive, IndexLifecycle lifecycle, Retrying retrying) {
        this.lifecycle = lifecycle;
        this.aliases = archive.aliases();
        this.sender = new BulkSender(archive.cluster(), retrying);
        this.versions = new StoredVersions(archive.cluster(), aliases.articles(), retrying);
        this.entities = new EntityIndexer(archive, lifecycle, retrying);
        this.families = Families.ofIncrementalRun(archive.cluster(), aliases.articles(), retrying);
        this.forms = new FormDictionary(sender, aliases.forms());
        this.servedEntities = lifecycle
                .served(aliases.entities())
                .filter(index -> lifecycle.state(index).complete())
                .orElse(null);
        if (servedEntities == null) {
            touched.addAll();
        }
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
    public Families families() {
        return families;
    }

    @Override
    public List<BulkSender.RefusedDocument> write(List<PendingDocument> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        markOnce();
        forms.write(documents);
        return sender.send(aliases.articles(), documents);
    }

    /** From now on the entities are behind the articles; a run that fails is so made good by the next one. */
    private synchronized void markOnce() {
        if (!marked && servedEntities != null) {
            lifecycle.mark(servedEntities, false);
        }
        marked = true;
    }

    @Override
    public void finish(WriteListener listener) {
        if (!touched.isAll() && touched.entities().isEmpty() && !marked) {
            return;
        }
        lifecycle.refresh(aliases.forms());
        lifecycle.refresh(aliases.articles());
        listener.step("counting the entities");
        if (servedEntities == null || touched.isAll()) {
            lifecycle.serve(List.of(entities.buildAll(aliases.articles())));
        } else {
            entities.update(touched.entities());
            lifecycle.mark(servedEntities, true);
        }
    }

    @Override
    public void abandon() {
        // What was written stays: ids are stable, so the next run goes on from there.
    }

    @Override
    public String consequence() {
        return "What was written stays, and the next run goes on from there.";
    }
}
