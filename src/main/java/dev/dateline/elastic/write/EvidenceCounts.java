package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.util.NamedValue;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Fields;
import dev.dateline.resolve.ArchiveDecisions;
import dev.dateline.resolve.EntityDecider.Counted;
import dev.dateline.resolve.NameEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Counts the evidence about names in an index, page by page, so that no more than one page is in memory. */
final class EvidenceCounts implements ArchiveDecisions.Counts {
    /** Each page walks over all articles, so pages are large; Elasticsearch allows 65,536 buckets. */
    private static final int PAGE = 10_000;

    /** A block seldom has more. */
    private static final int PAGE_OF_BLOCK = 1_000;

    private static final String EVIDENCE = "evidence";

    private final ElasticsearchClient client;
    private final String index;
    private final Retrying retrying;

    /** Of an index, by its name or an alias. */
    EvidenceCounts(Cluster cluster, String index, Retrying retrying) {
        this.client = cluster.client();
        this.index = index;
        this.retrying = retrying;
    }

    @Override
    public void forEach(Consumer<Counted> consumer) {
        Query all = Query.of(query -> query.matchAll(any -> any));
        Map<String, FieldValue> after = Map.of();
        do {
            CompositeAggregate page = page(all, PAGE, after);
            page.buckets().array().forEach(bucket -> consumer.accept(counted(bucket)));
            after = page.afterKey();
        } while (!after.isEmpty());
    }

    @Override
    public List<Counted> of(String block) {
        String prefix = NameEvidence.prefix(block);
        Query query =
                Query.of(of -> of.prefix(begins -> begins.field(Fields.EVIDENCE).value(prefix)));
        List<Counted> counted = new ArrayList<>();
        // The character before the separator: the value sorts right before those of the block.
        char before = (char) (prefix.charAt(prefix.length() - 1) - 1);
        Map<String, FieldValue> after = Map.of(EVIDENCE, FieldValue.of(block + before));
        while (!after.isEmpty()) {
            CompositeAggregate page = page(query, PAGE_OF_BLOCK, after);
            for (CompositeBucket bucket : page.buckets().array()) {
                if (!text(bucket).startsWith(prefix)) {
                    return counted;
                }
                counted.add(counted(bucket));
            }
            after = page.afterKey();
        }
        return counted;
    }

    private CompositeAggregate page(Query query, int size, Map<String, FieldValue> after) {
        CompositeAggregationSource source =
                CompositeAggregationSource.of(by -> by.terms(terms -> terms.field(Fields.EVIDENCE)));
        Aggregation values = Aggregation.of(by -> by.composite(composite -> {
            composite.size(size).sources(List.of(NamedValue.of(EVIDENCE, source)));
            return after.isEmpty() ? composite : composite.after(after);
        }));
        SearchResponse<Void> counted = retrying.call(
                "count the names",
                () -> client.search(
                        search -> search.index(index)
                                .size(0)
                                .trackTotalHits(hits -> hits.enabled(false))
                                .query(query)
                                .aggregations(EVIDENCE, values),
                        Void.class));
        return Objects.requireNonNull(counted.aggregations().get(EVIDENCE)).composite();
    }

    private static Counted counted(CompositeBucket bucket) {
        NameEvidence evidence = NameEvidence.parse(text(bucket))
                .orElseThrow(() -> new IllegalStateException("no evidence: " + text(bucket)));
        return new Counted(evidence, bucket.docCount());
    }

    private static String text(CompositeBucket bucket) {
        return Objects.requireNonNull(bucket.key().get(EVIDENCE)).stringValue();
    }
}
