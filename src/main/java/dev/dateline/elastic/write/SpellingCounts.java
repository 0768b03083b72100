package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.util.NamedValue;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.document.SpellingKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final String SPELLING = "spelling";

    private final ElasticsearchClient client;
    private final Retrying retrying;

    SpellingCounts(Cluster cluster, Retrying retrying) {
        this.client = cluster.client();
        this.retrying = retrying;
    }

    /** Passes each entity that the articles of an index name to a consumer, ordered by kind and id. */
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

    /** These entities as the articles of an index name them now, by {@link SpellingKey#entityText()}; without the others. */
    Map<String, EntityDocument.Counts> entities(String index, List<SpellingKey> entities) {
        Map<String, EntityDocument.Counts> counted = new HashMap<>();
        for (int from = 0; from < entities.size(); from += ENTITIES_AT_ONCE) {
            List<SpellingKey> some = entities.subList(from, Math.min(from + ENTITIES_AT_ONCE, entities.size()));
            List<CompositeAggregate> pages = firstPages(index, some);
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
    private EntityDocument.@Nullable Counts counted(String index, SpellingKey entity, CompositeAggregate firstPage) {
        EntityDocument.Counts document = new EntityDocument.Counts(entity);
        boolean any = false;
        CompositeAggregate page = firstPage;
        while (true) {
            for (CompositeBucket bucket : page.buckets().array()) {
                SpellingKey key = key(bucket);
                if (!document.isOf(key)) {
                    return any ? document : null;
                }
                any = true;
                document.add(key, bucket.docCount());
            }
            if (page.afterKey().isEmpty()) {
                return any ? document : null;
            }
            page = page(index, naming(entity), PAGE_OF_ENTITY, page.afterKey());
        }
    }

    /** One request for all of them: each alone takes a few milliseconds on the way. */
    private List<CompositeAggregate> firstPages(String index, List<SpellingKey> entities) {
        List<RequestItem> searches = entities.stream()
                .map(entity -> RequestItem.of(item -> item.header(header -> header.allowPartialSearchResults(false))
                        .body(search -> search.size(0)
                                .trackTotalHits(hits -> hits.enabled(false))
                                .query(naming(entity))
                                .aggregations(
                                        SPELLING,
                                        spellings(
                                                PAGE_OF_ENTITY,
                                                Map.of(SPELLING, FieldValue.of(entity.justBefore())))))))
                .toList();
        return retrying.call("count the entities", () -> {
            List<CompositeAggregate> pages = new ArrayList<>();
            for (MultiSearchResponseItem<Void> answer : client.msearch(
                            request -> request.index(index).searches(searches), Void.class)
                    .responses()) {
                if (answer.isFailure()) {
                    throw new ElasticsearchException("msearch", answer.failure());
                }
                pages.add(Objects.requireNonNull(answer.result().aggregations().get(SPELLING))
                        .composite());
            }
            return pages;
        });
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

    private CompositeAggregate page(String index, Query query, int size, Map<String, FieldValue> after) {
        SearchResponse<Void> counted = retrying.call(
                "count the entities",
                () -> client.search(
                        search -> search.index(index)
                                .size(0)
                                .trackTotalHits(hits -> hits.enabled(false))
                                .query(query)
                                .aggregations(SPELLING, spellings(size, after)),
                        Void.class));
        return Objects.requireNonNull(counted.aggregations().get(SPELLING)).composite();
    }

    private static Aggregation spellings(int size, Map<String, FieldValue> after) {
        CompositeAggregationSource source =
                CompositeAggregationSource.of(by -> by.terms(terms -> terms.field(Fields.SPELLINGS)));
        return Aggregation.of(by -> by.composite(composite -> {
            composite.size(size).sources(List.of(NamedValue.of(SPELLING, source)));
            return after.isEmpty() ? composite : composite.after(after);
        }));
    }

    private static SpellingKey key(CompositeBucket bucket) {
        String text = Objects.requireNonNull(bucket.key().get(SPELLING)).stringValue();
        return SpellingKey.parse(text).orElseThrow(() -> new IllegalStateException("no spelling: " + text));
    }
}
