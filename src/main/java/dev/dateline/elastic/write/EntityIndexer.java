package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.document.IndexDefinition;
import dev.dateline.elastic.document.PlaceFacts;
import dev.dateline.elastic.document.SpellingKey;
import dev.dateline.search.names.EntityNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

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
    private final ValuePages spellings;
    private final BulkSender sender;

    EntityIndexer(Cluster cluster, Aliases aliases, IndexLifecycle lifecycle, Retrying retrying) {
        this.aliases = aliases;
        this.lifecycle = lifecycle;
        this.spellings = new ValuePages(cluster, Fields.SPELLINGS, "count the entities", retrying);
        this.sender = new BulkSender(cluster, retrying);
    }

    /** Counts all entities of an articles index into a new index, refreshed but not in service yet; its name. */
    String buildAll(String articles, IndexLifecycle.Layout layout) {
        String index = lifecycle.create(aliases.entities(), IndexDefinition.ENTITIES, layout);
        try {
            String alias = IndexLifecycle.writeAlias(index);
            List<BulkItem> bulk = new ArrayList<>();
            AtomicLong written = new AtomicLong();
            forEachEntity(articles, entity -> {
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
        Map<String, EntityDocument.Counts> counted = counted(keys);
        List<BulkItem> bulk = new ArrayList<>();
        for (SpellingKey key : keys) {
            EntityDocument.Counts entity = counted.get(key.entityText());
            bulk.add(entity == null ? BulkItem.removal(EntityDocument.documentId(key)) : document(entity));
        }
        write(aliases.entities(), bulk);
        lifecycle.refresh(aliases.entities());
    }

    /** Passes each entity that the articles of an index name to a consumer, ordered by kind and id. */
    private void forEachEntity(String index, Consumer<EntityDocument.Counts> consumer) {
        EntityDocument.Counts current = null;
        for (ValuePages.Count count : spellings.all(index)) {
            SpellingKey key = key(count);
            if (current == null || !current.isOf(key)) {
                if (current != null) {
                    consumer.accept(current);
                }
                current = new EntityDocument.Counts(key);
            }
            current.add(key, count.articles());
        }
        if (current != null) {
            consumer.accept(current);
        }
    }

    /** These entities as the served articles name them now, by {@link SpellingKey#entityText()}; without the others. */
    private Map<String, EntityDocument.Counts> counted(List<SpellingKey> entities) {
        List<ValuePages.Group> groups = entities.stream()
                .map(entity -> new ValuePages.Group(naming(entity), entity.prefix()))
                .toList();
        Map<String, EntityDocument.Counts> counted = new HashMap<>();
        spellings.forEach(aliases.articles(), groups, count -> {
            SpellingKey key = key(count);
            counted.computeIfAbsent(key.entityText(), any -> new EntityDocument.Counts(key))
                    .add(key, count.articles());
        });
        return counted;
    }

    private static Query naming(SpellingKey entity) {
        String field = entity.kind().isActor() ? Fields.ACTORS : Fields.PLACES;
        return Clauses.term(field, entity.id());
    }

    private static SpellingKey key(ValuePages.Count count) {
        return SpellingKey.parse(count.value())
                .orElseThrow(() -> new IllegalStateException("no spelling: " + count.value()));
    }

    private BulkItem document(EntityDocument.Counts entity) {
        return BulkItem.index(entity.documentId(), entity.json(places, names));
    }

    private void write(String alias, List<BulkItem> bulk) {
        if (bulk.isEmpty()) {
            return;
        }
        sender.send(alias, List.copyOf(bulk)).requireAll("The entity %s could not be written");
        bulk.clear();
    }
}
