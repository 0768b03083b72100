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
import dev.dateline.elastic.document.Fields;
import dev.dateline.resolve.ArchiveDecisions;
import dev.dateline.resolve.EntityDecider.Counted;
import dev.dateline.resolve.NameEvidence;
import java.util.ArrayList;
import java.util.Collection;
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

    /** Elasticsearch works on several at a time; the answers of these fit in a megabyte or two. */
    private static final int BLOCKS_AT_ONCE = 100;

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

    /** How many articles the index has. */
    long articles() {
        return retrying.call("count the articles", () -> client.count(request -> request.index(index)))
                .count();
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
    public void of(Collection<String> blocks, Consumer<List<Counted>> consumer) {
        List<String> all = List.copyOf(blocks);
        for (int from = 0; from < all.size(); from += BLOCKS_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + BLOCKS_AT_ONCE, all.size()));
            List<CompositeAggregate> pages = firstPages(some);
            for (int i = 0; i < some.size(); i++) {
                List<Counted> counted = counted(some.get(i), pages.get(i));
                if (!counted.isEmpty()) {
                    consumer.accept(counted);
                }
            }
        }
    }

    /** A page that does not hold all evidence of the block is followed by others. */
    private List<Counted> counted(String block, CompositeAggregate firstPage) {
        String prefix = NameEvidence.prefix(block);
        List<Counted> counted = new ArrayList<>();
        CompositeAggregate page = firstPage;
        while (true) {
            for (CompositeBucket bucket : page.buckets().array()) {
                if (!text(bucket).startsWith(prefix)) {
                    return counted;
                }
                counted.add(counted(bucket));
            }
            if (page.afterKey().isEmpty()) {
                return counted;
            }
            page = page(saying(prefix), PAGE_OF_BLOCK, page.afterKey());
        }
    }

    /** One request for all of them: each alone takes a few milliseconds on the way. */
    private List<CompositeAggregate> firstPages(List<String> blocks) {
        List<RequestItem> searches = blocks.stream()
                .map(block -> RequestItem.of(item -> item.header(header -> header.allowPartialSearchResults(false))
                        .body(search -> search.size(0)
                                .trackTotalHits(hits -> hits.enabled(false))
                                .query(saying(NameEvidence.prefix(block)))
                                .aggregations(EVIDENCE, values(PAGE_OF_BLOCK, justBefore(block))))))
                .toList();
        return retrying.call("count the names", () -> {
            List<CompositeAggregate> pages = new ArrayList<>();
            for (MultiSearchResponseItem<Void> answer : client.msearch(
                            request -> request.index(index).searches(searches), Void.class)
                    .responses()) {
                if (answer.isFailure()) {
                    throw new ElasticsearchException("msearch", answer.failure());
                }
                pages.add(Objects.requireNonNull(answer.result().aggregations().get(EVIDENCE))
                        .composite());
            }
            return pages;
        });
    }

    private static Query saying(String prefix) {
        return Query.of(of -> of.prefix(begins -> begins.field(Fields.EVIDENCE).value(prefix)));
    }

    /** The value that sorts right before those of a block: with the character before the separator. */
    private static Map<String, FieldValue> justBefore(String block) {
        String prefix = NameEvidence.prefix(block);
        char before = (char) (prefix.charAt(prefix.length() - 1) - 1);
        return Map.of(EVIDENCE, FieldValue.of(block + before));
    }

    private static Aggregation values(int size, Map<String, FieldValue> after) {
        CompositeAggregationSource source =
                CompositeAggregationSource.of(by -> by.terms(terms -> terms.field(Fields.EVIDENCE)));
        return Aggregation.of(by -> by.composite(composite -> {
            composite.size(size).sources(List.of(NamedValue.of(EVIDENCE, source)));
            return after.isEmpty() ? composite : composite.after(after);
        }));
    }

    private CompositeAggregate page(Query query, int size, Map<String, FieldValue> after) {
        SearchResponse<Void> counted = retrying.call(
                "count the names",
                () -> client.search(
                        search -> search.index(index)
                                .size(0)
                                .trackTotalHits(hits -> hits.enabled(false))
                                .query(query)
                                .aggregations(EVIDENCE, values(size, after)),
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
