package dev.dateline.elastic.write;

import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.document.IndexDefinition;
import dev.dateline.elastic.document.SpellingKey;
import dev.dateline.index.IndexFailure;
import dev.dateline.index.PlaceFacts;
import dev.dateline.search.names.EntityNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Counts the entities index from the spellings that stand in the articles: one document for each actor or place, with
 * every spelling met, the number of its articles, and the name given in most of them. One thread.
 */
final class EntityIndexer {
    /** Documents of a few hundred bytes; a thousand make a bulk of a quarter megabyte. */
    private static final int BULK_SIZE = 1000;

    private final Aliases aliases;
    private final IndexLifecycle lifecycle;
    private final PlaceFacts places;
    private final EntityNames names = EntityNames.standard();
    private final SpellingCounts counts;
    private final BulkSender sender;

    EntityIndexer(Archive archive, IndexLifecycle lifecycle, Retrying retrying) {
        this.aliases = archive.aliases();
        this.places = archive.places();
        this.lifecycle = lifecycle;
        this.counts = new SpellingCounts(archive.cluster(), retrying);
        this.sender = new BulkSender(archive.cluster(), retrying);
    }

    /** Counts all entities of an articles index into a new index, refreshed but not in service yet; its name. */
    String buildAll(String articles) {
        String index = lifecycle.create(aliases.entities(), IndexDefinition.ENTITIES);
        try {
            String alias = IndexLifecycle.writeAlias(index);
            List<PendingDocument> bulk = new ArrayList<>();
            counts.forEachEntity(articles, entity -> {
                bulk.add(PendingDocument.of(entity.documentId(), entity.json(places, names)));
                if (bulk.size() == BULK_SIZE) {
                    write(alias, bulk);
                }
            });
            write(alias, bulk);
            lifecycle.refresh(index);
            return index;
        } catch (RuntimeException failure) {
            lifecycle.delete(index);
            throw failure;
        }
    }

    /** Counts some entities of the served articles anew; those that no article names any more are removed. */
    void update(Set<String> entities) {
        List<PendingDocument> bulk = new ArrayList<>();
        for (String entity : entities) {
            SpellingKey key = SpellingKey.parseEntity(entity);
            bulk.add(counts.entity(aliases.articles(), key)
                    .map(counted -> PendingDocument.of(counted.documentId(), counted.json(places, names)))
                    .orElseGet(() -> PendingDocument.removal(EntityDocument.documentId(key))));
        }
        write(aliases.entities(), bulk);
        lifecycle.refresh(aliases.entities());
    }

    private void write(String alias, List<PendingDocument> bulk) {
        if (bulk.isEmpty()) {
            return;
        }
        List<BulkSender.RefusedDocument> refused = sender.send(alias, List.copyOf(bulk));
        if (!refused.isEmpty()) {
            throw new IndexFailure(
                    "the entity " + refused.getFirst().document().id() + " could not be written: "
                            + refused.getFirst().reason(),
                    null);
        }
        bulk.clear();
    }
}
