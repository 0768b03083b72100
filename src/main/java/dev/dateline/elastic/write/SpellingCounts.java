package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.util.NamedValue;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.document.SpellingKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts the articles of each spelling, page by page, so that no more than one page is in memory. */
final class SpellingCounts {
    /** Each page walks over all articles, so pages are large; Elasticsearch allows 65,536 buckets. */
    private static final int PAGE = 10_000;

    /** An entity seldom has more spellings than this. */
    private static final int PAGE_OF_ENTITY = 1000;

    private static final String SPELLING = "spelling";

    private final ElasticsearchClient client;
    private final Retrying retrying;

    SpellingCounts(Cluster cluster, Retrying retrying) {
        this.client = cluster.client();
        this.retrying = retrying;
    }

    /** Hands over each entity that the articles of an index name, ordered by kind and id. */
    void forEachEntity(String index, Consumer<EntityDocument.Counts> consumer) {
        Query all = Query.of(query -> query.matchAll(any -> any));
        EntityDocument.Counts current = null;
        Map<String, FieldValue> after = Map.of();
        do {
            CompositeAggregate page = page(index, all, PAGE, after);
            for (CompositeBucket bucket : page.buckets().array()) {
                SpellingKey key = key(bucket);
                if (current == null || !current.isOf(key)) {
                    hand(current, consumer);
                    current = new EntityDocument.Counts(key);
                }
                current.add(key, bucket.docCount());
            }
            after = page.afterKey();
        } while (!after.isEmpty());
        hand(current, consumer);
    }

    /** One entity as the articles of an index name it now; empty when none does. */
    Optional<EntityDocument.Counts> entity(String index, SpellingKey entity) {
        Query named =
                Query.of(query -> query.term(term -> term.field(entity.kind().isActor() ? Fields.ACTORS : Fields.PLACES)
                        .value(entity.id())));
        EntityDocument.Counts counted = new EntityDocument.Counts(entity);
        boolean any = false;
        Map<String, FieldValue> after = Map.of(SPELLING, FieldValue.of(entity.justBefore()));
        while (!after.isEmpty()) {
            CompositeAggregate page = page(index, named, PAGE_OF_ENTITY, after);
            after = page.afterKey();
            for (CompositeBucket bucket : page.buckets().array()) {
                SpellingKey key = key(bucket);
                if (!counted.isOf(key)) {
                    return any ? Optional.of(counted) : Optional.empty();
                }
                any = true;
                counted.add(key, bucket.docCount());
            }
        }
        return any ? Optional.of(counted) : Optional.empty();
    }

    private static void hand(EntityDocument.@Nullable Counts entity, Consumer<EntityDocument.Counts> consumer) {
        if (entity != null) {
            consumer.accept(entity);
        }
    }

    private CompositeAggregate page(String index, Query query, int size, Map<String, FieldValue> after) {
        CompositeAggregationSource source =
                CompositeAggregationSource.of(by -> by.terms(terms -> terms.field(Fields.SPELLINGS)));
        SearchResponse<Void> counted = retrying.call(
                "count the entities",
                () -> client.search(
                        search -> search.index(index)
                                .size(0)
                                .trackTotalHits(hits -> hits.enabled(false))
                                .query(query)
                                .aggregations(
                                        SPELLING,
                                        by -> by.composite(composite -> {
                                            composite.size(size).sources(List.of(NamedValue.of(SPELLING, source)));
                                            return after.isEmpty() ? composite : composite.after(after);
                                        })),
                        Void.class));
        return Objects.requireNonNull(counted.aggregations().get(SPELLING)).composite();
    }

    private static SpellingKey key(CompositeBucket bucket) {
        String text = Objects.requireNonNull(bucket.key().get(SPELLING)).stringValue();
        return SpellingKey.parse(text).orElseThrow(() -> new IllegalStateException("no spelling: " + text));
    }
}
