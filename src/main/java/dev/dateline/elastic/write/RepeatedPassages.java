package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationCollectMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.Fields;
import dev.dateline.resolve.ResolvedArticle;
import dev.dateline.text.token.Passages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Takes the passages that a source repeats in many of its articles out of their texts: footers, subscription lines. What is
 * repeated is counted over the archive, so articles of earlier runs are corrected, too. A passage that was taken out of
 * one article counts as repeated from then on. One thread.
 */
final class RepeatedPassages {
    /** Articles whose passages are counted in one request: some 600,000 numbers in the memory of Elasticsearch. */
    private static final int ARTICLES_AT_ONCE = 20_000;

    /** Values of one request; Elasticsearch allows 65,536. */
    private static final int VALUES_AT_ONCE = 10_000;

    /** Repeated passages that are found by one request, the most frequent first. */
    private static final int MOST_FOUND = 2_000;

    private static final String FAMILIES = "families";
    private static final String WITHOUT = "without";

    private final ElasticsearchClient client;
    private final String index;
    private final StoredArticles articles;
    private final Retrying retrying;

    /** Of an index, by its name or an alias. */
    RepeatedPassages(Cluster cluster, String index, StoredArticles articles, Retrying retrying) {
        this.client = cluster.client();
        this.index = index;
        this.articles = articles;
        this.retrying = retrying;
    }

    /**
     * Shortens all articles with repeated passages.
     *
     * @param changing receives each article that is about to change
     * @param write writes documents in place of those with the same id
     * @return the number of articles that changed
     */
    long shortenAll(Consumer<ResolvedArticle> changing, Consumer<List<BulkItem>> write) {
        long count = retrying.call("count the articles", () -> client.count(request -> request.index(index)))
                .count();
        int partitions = (int) Math.min(1_000, 1 + count / ARTICLES_AT_ONCE);
        Query all = Clauses.everything();
        Found found = new Found();
        for (int i = 0; i < partitions; i++) {
            int partition = i;
            Consumer<TermsAggregation.Builder> part = terms -> terms.include(include ->
                    include.partition(of -> of.partition((long) partition).numPartitions((long) partitions)));
            found.add(all, part);
        }
        return rewrite(found.repeated(), changing, write);
    }

    /** The same for the articles that have some of these passages. */
    long shorten(Collection<Long> prints, Consumer<ResolvedArticle> changing, Consumer<List<BulkItem>> write) {
        Found found = new Found();
        for (List<Long> some : slices(prints)) {
            Query having = Clauses.anyOf(
                    List.of(Clauses.numbers(Fields.PASSAGES, some), Clauses.numbers(Fields.REPEATED, some)));
            List<String> texts = some.stream().map(String::valueOf).toList();
            found.add(having, terms -> terms.include(include -> include.terms(texts)));
        }
        return rewrite(found.repeated(), changing, write);
    }

    private long rewrite(Set<Long> repeated, Consumer<ResolvedArticle> changing, Consumer<List<BulkItem>> write) {
        long[] shortened = new long[1];
        for (List<Long> some : slices(repeated)) {
            articles.forEach(Clauses.numbers(Fields.PASSAGES, some), page -> {
                List<BulkItem> documents = new ArrayList<>();
                for (StoredArticles.Stored stored : page) {
                    ResolvedArticle before = stored.resolved();
                    List<Passages.Part> parts = Passages.repeated(
                            before.article().metadata().source(),
                            before.article().text(),
                            repeated::contains);
                    if (!parts.isEmpty()) {
                        changing.accept(before);
                        documents.add(PendingArticle.again(before.without(parts), marks(stored.marks(), repeated)));
                    }
                }
                if (!documents.isEmpty()) {
                    write.accept(documents);
                    shortened[0] += documents.size();
                }
            });
            articles.refresh();
        }
        return shortened[0];
    }

    private static StoredArticles.Marks marks(StoredArticles.Marks marks, Set<Long> repeated) {
        Set<Long> left = new TreeSet<>(marks.passages());
        left.removeAll(repeated);
        Set<Long> gone = new TreeSet<>(marks.passages());
        gone.retainAll(repeated);
        gone.addAll(marks.repeated());
        return new StoredArticles.Marks(marks.hash(), marks.family(), marks.fingerprint(), left, gone, marks.added());
    }

    private static List<List<Long>> slices(Collection<Long> prints) {
        List<Long> all = List.copyOf(prints);
        List<List<Long>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += VALUES_AT_ONCE) {
            slices.add(all.subList(from, Math.min(all.size(), from + VALUES_AT_ONCE)));
        }
        return slices;
    }

    /** The passages found to be repeated, and those that are if their source has few enough articles. */
    private final class Found {
        private final Set<Long> repeated = new HashSet<>();
        private final List<Candidate> candidates = new ArrayList<>();

        /** A passage, its source, empty for none, its articles, and how many of them are different. */
        private record Candidate(long print, String source, long articles, long different) {}

        void add(Query query, Consumer<TermsAggregation.Builder> which) {
            Aggregation known = Aggregation.of(by -> by.terms(terms -> {
                which.accept(terms.field(Fields.REPEATED).size(MOST_FOUND));
                return terms;
            }));
            Aggregation frequent = Aggregation.of(by -> by.terms(terms -> {
                        which.accept(terms.field(Fields.PASSAGES)
                                .size(MOST_FOUND)
                                .minDocCount(Passages.FEWEST)
                                .collectMode(TermsAggregationCollectMode.BreadthFirst));
                        return terms;
                    })
                    .aggregations(
                            FAMILIES,
                            of -> of.cardinality(
                                    families -> families.field(Fields.FAMILY).precisionThreshold(10 * Passages.FEWEST)))
                    .aggregations(
                            Fields.SOURCE,
                            of -> of.terms(source -> source.field(Fields.SOURCE).size(1))));
            Map<String, Aggregate> counted = count(query, Map.of(Fields.REPEATED, known, Fields.PASSAGES, frequent));
            for (LongTermsBucket bucket : buckets(counted, Fields.REPEATED)) {
                repeated.add(bucket.key());
            }
            for (LongTermsBucket bucket : buckets(counted, Fields.PASSAGES)) {
                long families = Objects.requireNonNull(bucket.aggregations().get(FAMILIES))
                        .cardinality()
                        .value();
                if (families >= Passages.FEWEST) {
                    String source = strings(bucket.aggregations()).stream()
                            .findFirst()
                            .map(of -> of.key().stringValue())
                            .orElse("");
                    candidates.add(new Candidate(bucket.key(), source, bucket.docCount(), families));
                }
            }
        }

        Set<Long> repeated() {
            Map<String, Long> sizes = candidates.isEmpty() ? Map.of() : sizes();
            for (Candidate candidate : candidates) {
                long ofSource = sizes.getOrDefault(candidate.source(), 0L);
                if (Passages.isRepeated(candidate.different(), candidate.articles(), ofSource)) {
                    repeated.add(candidate.print());
                }
            }
            return repeated;
        }

        /** How many articles each source of a candidate has. */
        private Map<String, Long> sizes() {
            List<String> sources = candidates.stream()
                    .map(Candidate::source)
                    .filter(source -> !source.isEmpty())
                    .distinct()
                    .toList();
            Map<String, Aggregation> wanted = new HashMap<>();
            wanted.put(WITHOUT, Aggregation.of(by -> by.missing(missing -> missing.field(Fields.SOURCE))));
            if (!sources.isEmpty()) {
                wanted.put(
                        Fields.SOURCE,
                        Aggregation.of(by -> by.terms(terms -> terms.field(Fields.SOURCE)
                                .size(sources.size())
                                .include(include -> include.terms(sources)))));
            }
            Map<String, Aggregate> counted = count(Clauses.everything(), wanted);
            Map<String, Long> sizes = new HashMap<>();
            sizes.put("", Objects.requireNonNull(counted.get(WITHOUT)).missing().docCount());
            strings(counted).forEach(source -> sizes.put(source.key().stringValue(), source.docCount()));
            return sizes;
        }

        private Map<String, Aggregate> count(Query query, Map<String, Aggregation> aggregations) {
            return retrying.call(
                            "count the passages",
                            () -> client.search(
                                    search -> search.index(index)
                                            .size(0)
                                            .trackTotalHits(hits -> hits.enabled(false))
                                            .query(query)
                                            .aggregations(aggregations),
                                    Void.class))
                    .aggregations();
        }

        private static List<LongTermsBucket> buckets(Map<String, Aggregate> counted, String field) {
            Aggregate aggregate = Objects.requireNonNull(counted.get(field));
            // A field without any value has no type.
            return aggregate.isLterms() ? aggregate.lterms().buckets().array() : List.of();
        }

        private static List<StringTermsBucket> strings(Map<String, Aggregate> counted) {
            Aggregate aggregate = counted.get(Fields.SOURCE);
            return aggregate != null && aggregate.isSterms()
                    ? aggregate.sterms().buckets().array()
                    : List.of();
        }
    }
}
