package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.util.NamedValue;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Clauses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Counts the articles with each value of a keyword field, in the order of the values, page by page, so that no more than one
 * page of each request is in memory. Thread-safe.
 */
final class ValuePages {
    private static final String VALUE = "value";

    /** Each page of all values walks over all articles, so it is large; Elasticsearch allows 65,536 buckets. */
    private static final int PAGE = 10_000;

    /** The first page of a group; few have more values. */
    private static final int PAGE_OF_GROUP = 1_000;

    /** Elasticsearch works on several at a time; the answers of these fit in a megabyte or two. */
    private static final int GROUPS_AT_ONCE = 100;

    private final ElasticsearchClient client;
    private final String field;
    private final String step;
    private final Retrying retrying;

    /**
     * The values of a field.
     *
     * @param step what is done, for messages: "count the names"
     */
    ValuePages(Cluster cluster, String field, String step, Retrying retrying) {
        this.client = cluster.client();
        this.field = field;
        this.step = step;
        this.retrying = retrying;
    }

    /** A value and the number of articles that have it. */
    record Count(String value, long articles) {}

    /**
     * Values that begin alike, and so are next to each other.
     *
     * @param articles finds those with any of the values; their other values are counted, too
     * @param prefix of the values
     */
    record Group(Query articles, String prefix) {
        /** The value that sorts right before those of the group. */
        private String before() {
            int last = prefix.length() - 1;
            return prefix.substring(0, last) + (char) (prefix.charAt(last) - 1);
        }
    }

    /** Some values in their order; after {@code last} the next page begins, or the field has no more when it is empty. */
    private record Page(List<Count> counts, String last) {}

    /** All values of an index; each page is read when it is reached. */
    Iterable<Count> all(String index) {
        return () -> new Iterator<>() {
            private Page page = page(index, Clauses.everything(), "", PAGE);
            private Iterator<Count> counts = page.counts().iterator();

            @Override
            public boolean hasNext() {
                while (!counts.hasNext() && !page.last().isEmpty()) {
                    page = page(index, Clauses.everything(), page.last(), PAGE);
                    counts = page.counts().iterator();
                }
                return counts.hasNext();
            }

            @Override
            public Count next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return counts.next();
            }
        };
    }

    /** Passes the values of each group to a consumer, group by group. */
    void forEach(String index, Collection<Group> groups, Consumer<Count> consumer) {
        List<Group> all = List.copyOf(groups);
        for (int from = 0; from < all.size(); from += GROUPS_AT_ONCE) {
            List<Group> some = all.subList(from, Math.min(from + GROUPS_AT_ONCE, all.size()));
            List<Page> pages = firstPages(index, some);
            for (int i = 0; i < some.size(); i++) {
                forEach(index, some.get(i), pages.get(i), consumer);
            }
        }
    }

    /** A page that does not hold all values of its group is followed by others. */
    private void forEach(String index, Group group, Page first, Consumer<Count> consumer) {
        for (Page page = first; true; page = page(index, group.articles(), page.last(), PAGE)) {
            for (Count count : page.counts()) {
                if (!count.value().startsWith(group.prefix())) {
                    return;
                }
                consumer.accept(count);
            }
            if (page.last().isEmpty()) {
                return;
            }
        }
    }

    private Page page(String index, Query articles, String after, int size) {
        return retrying.call(
                step,
                () -> page(client.search(
                                search -> search.index(index)
                                        .size(0)
                                        .trackTotalHits(hits -> hits.enabled(false))
                                        .query(articles)
                                        .aggregations(VALUE, values(after, size)),
                                Void.class)
                        .aggregations()));
    }

    /** A page for each, in one request for all of them: each alone takes a few milliseconds on the way. */
    private List<Page> firstPages(String index, List<Group> groups) {
        List<RequestItem> searches = groups.stream()
                .map(group -> RequestItem.of(item -> item.header(header -> header.allowPartialSearchResults(false))
                        .body(search -> search.size(0)
                                .trackTotalHits(hits -> hits.enabled(false))
                                .query(group.articles())
                                .aggregations(VALUE, values(group.before(), PAGE_OF_GROUP)))))
                .toList();
        return retrying.call(step, () -> {
            List<Page> pages = new ArrayList<>();
            for (MultiSearchResponseItem<Void> answer : client.msearch(
                            request -> request.index(index).searches(searches), Void.class)
                    .responses()) {
                if (answer.isFailure()) {
                    throw new ElasticsearchException("msearch", answer.failure());
                }
                pages.add(page(answer.result().aggregations()));
            }
            return pages;
        });
    }

    private Aggregation values(String after, int size) {
        CompositeAggregationSource source = CompositeAggregationSource.of(by -> by.terms(terms -> terms.field(field)));
        return Aggregation.of(by -> by.composite(composite -> {
            composite.size(size).sources(List.of(NamedValue.of(VALUE, source)));
            return after.isEmpty() ? composite : composite.after(Map.of(VALUE, FieldValue.of(after)));
        }));
    }

    private static Page page(Map<String, Aggregate> counted) {
        CompositeAggregate values = Objects.requireNonNull(counted.get(VALUE)).composite();
        List<Count> counts = values.buckets().array().stream()
                .map(bucket -> new Count(text(bucket.key()), bucket.docCount()))
                .toList();
        return new Page(counts, values.afterKey().isEmpty() ? "" : text(values.afterKey()));
    }

    private static String text(Map<String, FieldValue> key) {
        return Objects.requireNonNull(key.get(VALUE)).stringValue();
    }
}
