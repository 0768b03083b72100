package dev.dateline.elastic.write;

import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.document.IndexDefinition;
import dev.dateline.elastic.document.PlaceFacts;
import dev.dateline.elastic.document.SpellingKey;
import dev.dateline.index.IndexFailure;
import dev.dateline.search.names.EntityNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the entities index from the spellings in the articles: one document for each actor or place, with every spelling
 * met, the number of its articles, and the name given in most of them. Not thread-safe.
 */
final class EntityIndexer {
    /** Documents of a few hundred bytes; a thousand make a bulk of a quarter megabyte. */
    private static final int BULK_SIZE = 1000;

    private final Aliases aliases;
    private final IndexLifecycle lifecycle;
    private final PlaceFacts places = PlaceFacts.standard();
    private final EntityNames names = EntityNames.standard();
    private final SpellingCounts counts;
    private final BulkSender sender;

    EntityIndexer(Cluster cluster, Aliases aliases, IndexLifecycle lifecycle, Retrying retrying) {
        this.aliases = aliases;
        this.lifecycle = lifecycle;
        this.counts = new SpellingCounts(cluster, retrying);
        this.sender = new BulkSender(cluster, retrying);
    }

    /** Counts all entities of an articles index into a new index, refreshed but not in service yet; its name. */
    String buildAll(String articles, IndexLifecycle.Layout layout) {
        String index = lifecycle.create(aliases.entities(), IndexDefinition.ENTITIES, layout);
        try {
            String alias = IndexLifecycle.writeAlias(index);
            List<BulkItem> bulk = new ArrayList<>();
            AtomicLong written = new AtomicLong();
            counts.forEachEntity(articles, entity -> {
                bulk.add(document(entity));
                written.incrementAndGet();
                if (bulk.size() == BULK_SIZE) {
                    write(alias, bulk);
                }
            });
            write(alias, bulk);
            lifecycle.refresh(index);
            lifecycle.requireCount(index, written.get());
            return index;
        } catch (RuntimeException failure) {
            lifecycle.abandon(index);
            throw failure;
        }
    }

    /** Counts some entities of the served articles again; those that no article names any more are removed. */
    void update(Set<String> entities) {
        List<SpellingKey> keys = entities.stream().map(SpellingKey::parseEntity).toList();
        Map<String, EntityDocument.Counts> counted = counts.entities(aliases.articles(), keys);
        List<BulkItem> bulk = new ArrayList<>();
        for (SpellingKey key : keys) {
            EntityDocument.Counts entity = counted.get(key.entityText());
            bulk.add(entity == null ? BulkItem.removal(EntityDocument.documentId(key)) : document(entity));
        }
        write(aliases.entities(), bulk);
        lifecycle.refresh(aliases.entities());
    }

    private BulkItem document(EntityDocument.Counts entity) {
        return BulkItem.index(entity.documentId(), entity.json(places, names));
    }

    private void write(String alias, List<BulkItem> bulk) {
        if (bulk.isEmpty()) {
            return;
        }
        List<BulkSender.Refused> refused = sender.send(alias, List.copyOf(bulk)).refused();
        if (!refused.isEmpty()) {
            throw new IndexFailure(
                    "The entity " + refused.getFirst().item().id() + " could not be written: "
                            + refused.getFirst().reason() + ".",
                    null);
        }
        bulk.clear();
    }
}
