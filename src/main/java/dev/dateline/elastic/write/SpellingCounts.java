package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.document.SpellingKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts the articles of each spelling, page by page, so that no more than one page is in memory. */
final class SpellingCounts {
    /** Each page walks over all articles, so pages are large; Elasticsearch allows 65,536 buckets. */
    private static final int PAGE = 10_000;

    /** An entity seldom has more spellings than this. */
    private static final int PAGE_OF_ENTITY = 1000;

    /** Elasticsearch works on several at a time; the answers of these fit in a megabyte or two. */
    private static final int ENTITIES_AT_ONCE = 50;

    private final ValuePages values;

    SpellingCounts(Cluster cluster, Retrying retrying) {
        this.values = new ValuePages(cluster, Fields.SPELLINGS, "count the entities", retrying);
    }

    /** Passes each entity that the articles of an index name to a consumer, ordered by kind and id. */
    void forEachEntity(String index, Consumer<EntityDocument.Counts> consumer) {
        Query all = Query.of(query -> query.matchAll(any -> any));
        EntityDocument.Counts current = null;
        String after = "";
        do {
            ValuePages.Page page = values.page(index, new ValuePages.Wanted(all, after), PAGE);
            for (ValuePages.Count count : page.counts()) {
                SpellingKey key = key(count);
                if (current == null || !current.isOf(key)) {
                    hand(current, consumer);
                    current = new EntityDocument.Counts(key);
                }
                current.add(key, count.articles());
            }
            after = page.last();
        } while (!after.isEmpty());
        hand(current, consumer);
    }

    /** These entities as the articles of an index name them now, by {@link SpellingKey#entityText()}; without the others. */
    Map<String, EntityDocument.Counts> entities(String index, List<SpellingKey> entities) {
        Map<String, EntityDocument.Counts> counted = new HashMap<>();
        for (int from = 0; from < entities.size(); from += ENTITIES_AT_ONCE) {
            List<SpellingKey> some = entities.subList(from, Math.min(from + ENTITIES_AT_ONCE, entities.size()));
            List<ValuePages.Page> pages = values.pages(
                    index,
                    some.stream()
                            .map(entity -> new ValuePages.Wanted(naming(entity), entity.justBefore()))
                            .toList(),
                    PAGE_OF_ENTITY);
            for (int i = 0; i < some.size(); i++) {
                EntityDocument.Counts one = counted(index, some.get(i), pages.get(i));
                if (one != null) {
                    counted.put(some.get(i).entityText(), one);
                }
            }
        }
        return counted;
    }

    /** Null when no article names the entity; a page that does not hold all of its spellings is followed by others. */
    private EntityDocument.@Nullable Counts counted(String index, SpellingKey entity, ValuePages.Page firstPage) {
        EntityDocument.Counts document = new EntityDocument.Counts(entity);
        boolean any = false;
        ValuePages.Page page = firstPage;
        while (true) {
            for (ValuePages.Count count : page.counts()) {
                SpellingKey key = key(count);
                if (!document.isOf(key)) {
                    return any ? document : null;
                }
                any = true;
                document.add(key, count.articles());
            }
            if (page.last().isEmpty()) {
                return any ? document : null;
            }
            page = values.page(index, new ValuePages.Wanted(naming(entity), page.last()), PAGE_OF_ENTITY);
        }
    }

    private static Query naming(SpellingKey entity) {
        String field = entity.kind().isActor() ? Fields.ACTORS : Fields.PLACES;
        return Query.of(query -> query.term(term -> term.field(field).value(entity.id())));
    }

    private static void hand(EntityDocument.@Nullable Counts entity, Consumer<EntityDocument.Counts> consumer) {
        if (entity != null) {
            consumer.accept(entity);
        }
    }

    private static SpellingKey key(ValuePages.Count count) {
        return SpellingKey.parse(count.value())
                .orElseThrow(() -> new IllegalStateException("no spelling: " + count.value()));
    }
}
