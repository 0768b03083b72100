package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.Fields;
import dev.dateline.text.spelling.FormEvidence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many articles have some forms, and which entities have them in their names: counted by Elasticsearch from the postings,
 * all forms in one request to Elasticsearch. For one query; one thread.
 */
final class FormCounts {
    /** Entities of one form beyond which it is not known which ones it means. */
    private static final int ENTITIES = 20;

    private static final String COUNTS = "counts";

    private final List<Query> filters = new ArrayList<>();

    /** Where the counts of a form or of a form of a place are in the answer. */
    private final Map<String, Integer> places = new LinkedHashMap<>();

    private final Map<String, Integer> forms = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> entities = new HashMap<>();
    private List<Long> counts = List.of();
    private long articles;

    /** Counts a form, folded; one of several words is counted as a phrase. */
    void add(String folded) {
        if (forms.containsKey(folded)) {
            return;
        }
        forms.put(folded, filters.size());
        if (folded.contains(" ")) {
            filters.add(phrase(folded));
        } else {
            filters.add(Clauses.term(Fields.FORMS, folded));
            filters.add(Clauses.term(Fields.FORMS_CAPITALS, folded));
            filters.add(QueryBuilders.bool()
                    .filter(Clauses.anyOf(
                            List.of(Clauses.term(Fields.TEXT, folded), Clauses.term(Fields.TITLE, folded))))
                    .mustNot(Clauses.term(Fields.FORMS, folded))
                    .build()
                    ._toQuery());
        }
    }

    /** Counts the articles that have a form, folded, as a name of one of these places. */
    void add(String folded, Collection<String> placeIds) {
        places.put(key(folded, placeIds), filters.size());
        List<String> ids = placeIds.stream()
                .flatMap(id -> Stream.of("=p:" + id, "=s:" + id, "=a:" + id))
                .toList();
        filters.add(QueryBuilders.bool()
                .filter(Clauses.term(Fields.FORMS, folded))
                .filter(Clauses.anyOf(Stream.of(Fields.TITLE, Fields.TEXT, Fields.NAMES_VARIANTS)
                        .map(field -> Clauses.terms(field, ids))
                        .toList()))
                .build()
                ._toQuery());
    }

    /** Counts all that have been added. */
    void count(ElasticsearchClient client, Aliases aliases) throws IOException {
        List<String> words =
                forms.keySet().stream().filter(form -> !form.contains(" ")).toList();
        MsearchRequest.Builder both = new MsearchRequest.Builder();
        both.searches(one -> one.header(header -> header.index(aliases.articles()))
                .body(body -> body.size(0)
                        .trackTotalHits(total -> total.enabled(true))
                        .aggregations(COUNTS, all -> all.filters(some -> some.filters(each -> each.array(filters))))));
        if (!words.isEmpty()) {
            both.searches(one -> one.header(
                            header -> header.index(aliases.entities()).ignoreUnavailable(true))
                    .body(body -> body.size(0)
                            .trackTotalHits(total -> total.enabled(false))
                            .aggregations(COUNTS, entitiesOf(words))));
        }
        List<MultiSearchResponseItem<Void>> answers =
                client.msearch(both.build(), Void.class).responses();
        MultiSearchItem<Void> ofArticles = answer(answers.getFirst());
        counts = buckets(ofArticles).stream().map(FiltersBucket::docCount).toList();
        articles = Objects.requireNonNull(ofArticles.hits().total()).value();
        if (!words.isEmpty()) {
            readEntities(words, answer(answers.getLast()));
        }
    }

    private static MultiSearchItem<Void> answer(MultiSearchResponseItem<Void> answer) {
        if (answer.isFailure()) {
            throw new ElasticsearchException("msearch", answer.failure());
        }
        return answer.result();
    }

    private static Aggregation entitiesOf(List<String> words) {
        List<Query> named = words.stream()
                .map(form ->
                        Clauses.anyOf(List.of(Clauses.term(Fields.NAME, form), Clauses.term(Fields.SPELLINGS, form))))
                .toList();
        return Aggregation.of(all -> all.filters(some -> some.filters(each -> each.array(named)))
                .aggregations(
                        Fields.ID,
                        ids -> ids.terms(terms -> terms.field(Fields.ID).size(ENTITIES))
                                .aggregations(
                                        Fields.NAME,
                                        names -> names.terms(terms ->
                                                terms.field(Fields.NAME_SORT).size(1)))));
    }

    private void readEntities(List<String> words, MultiSearchItem<Void> answer) {
        List<FiltersBucket> buckets = answer.aggregations().isEmpty() ? List.of() : buckets(answer);
        int at = 0;
        for (String form : words) {
            if (at < buckets.size() && buckets.get(at).docCount() <= ENTITIES) {
                entities.put(form, names(buckets.get(at)));
            }
            at++;
        }
    }

    /** What is known of a form that was counted. */
    FormEvidence evidence(String form, String folded) {
        Integer at = forms.get(folded);
        if (at == null) {
            return FormEvidence.of(form);
        }
        return folded.contains(" ")
                ? FormEvidence.of(form, counts.get(at))
                : new FormEvidence(
                        form,
                        counts.get(at),
                        counts.get(at + 1),
                        counts.get(at + 2),
                        entities.getOrDefault(folded, Map.of()));
    }

    /** How many articles have the form as a name of one of these places, if that was counted. */
    long articles(String folded, Collection<String> placeIds) {
        Integer at = places.get(key(folded, placeIds));
        return at == null ? evidence(folded, folded).capitalised() : counts.get(at);
    }

    /** What BM25 makes of a number of articles. */
    double rarity(long having) {
        long some = Math.min(having, articles);
        return Math.log1p((articles - some + 0.5) / (some + 0.5));
    }

    private static String key(String folded, Collection<String> placeIds) {
        return folded + placeIds;
    }

    private static List<FiltersBucket> buckets(MultiSearchItem<Void> response) {
        return Objects.requireNonNull(response.aggregations().get(COUNTS))
                .filters()
                .buckets()
                .array();
    }

    /** The name of each entity by its id; of two kinds that share an id, one of the names. */
    private static Map<String, String> names(FiltersBucket bucket) {
        return terms(bucket, Fields.ID)
                .collect(Collectors.toMap(
                        id -> id.key().stringValue(),
                        id -> terms(id, Fields.NAME)
                                .map(name -> name.key().stringValue())
                                .findFirst()
                                .orElse("")));
    }

    private static Stream<StringTermsBucket> terms(MultiBucketBase bucket, String name) {
        return Objects.requireNonNull(bucket.aggregations().get(name)).sterms().buckets().array().stream();
    }

    private static Query phrase(String words) {
        return Clauses.anyOf(Stream.of(Fields.TITLE, Fields.TEXT)
                .map(field -> QueryBuilders.matchPhrase()
                        .field(field)
                        .query(words)
                        .build()
                        ._toQuery())
                .toList());
    }
}
