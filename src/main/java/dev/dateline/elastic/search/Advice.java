package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.query.Alternatives;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.TextQuery;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.query.QueryPrinter;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.QueryAdvice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what helps when a search finds nothing or little: which of its words is at fault, and how that is spelled
 * in the archive. Costs requests of its own, for such searches only. Safe for many threads.
 */
final class Advice {
    /** A search that finds fewer may be misspelled; one that finds more shows its reader where it went wrong. */
    private static final int FEW = 5;

    private final ElasticsearchClient client;
    private final Aliases names;

    Advice(ElasticsearchClient client, Aliases names) {
        this.client = client;
        this.names = names;
    }

    /** The advice for a search that has found so many articles. */
    QueryAdvice of(SearchRequest request, long found) {
        List<QueryNode> parts = parts(request.query().root());
        if (found >= FEW || parts.isEmpty()) {
            return QueryAdvice.NONE;
        }
        String suggestion = suggestion(request, found);
        return found > 0 ? new QueryAdvice(suggestion, null, List.of()) : counted(request, parts, suggestion);
    }

    /** What must all be there. */
    private static List<QueryNode> parts(QueryNode root) {
        List<QueryNode> all = root instanceof QueryNode.And and ? and.nodes() : List.of(root);
        return all.stream()
                .filter(node -> !(node instanceof QueryNode.Not) && !(node instanceof QueryNode.Everything))
                .toList();
    }

    private QueryAdvice counted(SearchRequest request, List<QueryNode> parts, @Nullable String suggestion) {
        List<Query> queries = parts.stream().map(part -> alone(request, part)).toList();
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        for (int i = 0; i < queries.size(); i++) {
            Query query = queries.get(i);
            counts.put(String.valueOf(i), Aggregation.of(one -> one.filter(query)));
        }
        SearchResponse<Void> response = Failures.translated(() -> client.search(
                search -> search.index(names.articles())
                        .query(filtered(request, Alternatives.any(queries)))
                        .trackTotalHits(total -> total.enabled(true))
                        .size(0)
                        .aggregations(counts),
                Void.class));
        List<QueryAdvice.WordCount> words = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            long count = Objects.requireNonNull(response.aggregations().get(String.valueOf(i)))
                    .filter()
                    .docCount();
            words.add(new QueryAdvice.WordCount(QueryPrinter.print(parts.get(i)), count));
        }
        return new QueryAdvice(suggestion, total(response), words);
    }

    private static Query alone(SearchRequest request, QueryNode part) {
        SearchQuery query = request.query();
        return TextQuery.matching(new SearchQuery(query.text(), part, query.variants()));
    }

    /** What finds the query among the articles that the filters leave. */
    private static Query filtered(SearchRequest request, Query query) {
        return QueryBuilders.bool()
                .filter(query)
                .filter(FilterQuery.required(request.filters()))
                .filter(FilterQuery.alternatives(request.filters(), null))
                .mustNot(FilterQuery.excluded(request.filters()))
                .build()
                ._toQuery();
    }

    private @Nullable String suggestion(SearchRequest request, long found) {
        List<String> words = SpelledQuery.words(request.query().root());
        if (words.isEmpty()) {
            return null;
        }
        Map<String, String> corrections = corrections(words);
        if (corrections.isEmpty()) {
            return null;
        }
        SearchQuery query = request.query();
        SearchQuery corrected =
                new SearchQuery(query.text(), SpelledQuery.corrected(query.root(), corrections), query.variants());
        SearchResponse<Void> response = Failures.translated(() -> client.search(
                search -> search.index(names.articles())
                        .query(filtered(request, TextQuery.matching(corrected)))
                        .trackTotalHits(total -> total.enabled(true))
                        .size(0),
                Void.class));
        return total(response) > found ? QueryPrinter.print(corrected.root()) : null;
    }

    /** For words that are rarer than another spelling: the one that is nearest, of those equally near the most used. */
    private Map<String, String> corrections(List<String> words) {
        SearchResponse<Void> response = Failures.translated(() -> client.search(
                search -> search.index(names.articles()).size(0).suggest(suggest -> {
                    for (int i = 0; i < words.size(); i++) {
                        String word = words.get(i);
                        suggest.suggesters(
                                String.valueOf(i),
                                one -> one.text(word)
                                        .term(term -> term.field(Fields.TEXT_EXACT)
                                                .suggestMode(SuggestMode.Popular)
                                                .size(1)));
                    }
                    return suggest;
                }),
                Void.class));
        Map<String, String> corrections = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            Optional<String> best = response.suggest().getOrDefault(String.valueOf(i), List.of()).stream()
                    .flatMap(suggestion -> suggestion.term().options().stream())
                    .map(option -> option.text())
                    .findFirst();
            String word = words.get(i);
            best.ifPresent(text -> corrections.put(word, text));
        }
        return corrections;
    }

    private static long total(SearchResponse<Void> response) {
        return Objects.requireNonNull(response.hits().total()).value();
    }
}
