package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.dateline.elastic.cluster.SearchedIndex;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.ResolvedQuery;
import dev.dateline.elastic.query.ResolvedSearch;
import dev.dateline.elastic.query.TextQuery;
import dev.dateline.search.query.QueryCharacters;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.query.QueryPrinter;
import dev.dateline.search.result.SearchResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what helps when a search finds nothing or little: which of its words is the reason, and how the archive spells
 * that word. Sends requests of its own, for such searches only. Safe for many threads.
 */
final class Advice {
    /** A search that finds fewer may be misspelled; more hits show what is wrong by themselves. */
    private static final int FEW = 5;

    /** The aggregation over all articles, whatever the filters are. */
    private static final String ARCHIVE = "archive";

    private final SearchedIndex articles;

    Advice(SearchedIndex articles) {
        this.articles = articles;
    }

    /** The advice for a search that found {@code found} articles. */
    SearchResult.Advice of(ResolvedSearch request, long found) {
        List<QueryNode> parts = parts(request.query().root());
        if (found >= FEW || parts.isEmpty()) {
            return SearchResult.Advice.NONE;
        }
        String suggestion = suggestion(request, found);
        return found > 0 ? new SearchResult.Advice(suggestion, null, List.of()) : counted(request, parts, suggestion);
    }

    /** The parts that are all required. */
    private static List<QueryNode> parts(QueryNode root) {
        return root.conjuncts().stream()
                .filter(node -> !(node instanceof QueryNode.Not) && !(node instanceof QueryNode.Everything))
                .toList();
    }

    private SearchResult.Advice counted(ResolvedSearch request, List<QueryNode> parts, @Nullable String suggestion) {
        List<Query> queries = parts.stream().map(part -> alone(request, part)).toList();
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        for (int i = 0; i < queries.size(); i++) {
            Query query = queries.get(i);
            counts.put(String.valueOf(i), Aggregation.of(one -> one.filter(query)));
        }
        Map<String, Aggregation> both = new LinkedHashMap<>(counts);
        both.put(ARCHIVE, Aggregation.of(all -> all.global(global -> global).aggregations(counts)));
        SearchResponse<Void> response = articles.countsAndTotal(filtered(request, Clauses.anyOf(queries)), both);
        Map<String, Aggregate> found = response.aggregations();
        Map<String, Aggregate> archive =
                Objects.requireNonNull(found.get(ARCHIVE)).global().aggregations();
        List<SearchResult.Advice.WordCount> words = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            words.add(new SearchResult.Advice.WordCount(
                    QueryPrinter.print(parts.get(i)), count(found, i), count(archive, i)));
        }
        return new SearchResult.Advice(suggestion, total(response), words);
    }

    private static long count(Map<String, Aggregate> aggregations, int part) {
        return Objects.requireNonNull(aggregations.get(String.valueOf(part)))
                .filter()
                .docCount();
    }

    private static Query alone(ResolvedSearch request, QueryNode part) {
        return TextQuery.matching(request.query().of(List.of(part)));
    }

    /** The articles that the query finds among those that the filters leave. */
    private static Query filtered(ResolvedSearch request, Query query) {
        return FilterQuery.filtered(request.filters()).filter(query).build()._toQuery();
    }

    private @Nullable String suggestion(ResolvedSearch request, long found) {
        List<String> words = words(request.query().root());
        if (words.isEmpty()) {
            return null;
        }
        Map<String, String> corrections = corrections(words);
        if (corrections.isEmpty()) {
            return null;
        }
        ResolvedQuery corrected = request.query().map(root -> corrected(root, corrections));
        SearchResponse<Void> response =
                articles.countsAndTotal(filtered(request, TextQuery.matching(corrected)), Map.of());
        return total(response) > found ? QueryPrinter.print(corrected.root()) : null;
    }

    /**
     * The plain words that must or may occur, which may be misspelled. Names are looked up, and so are not among them; nor
     * are exact words.
     */
    private static List<String> words(QueryNode root) {
        return root.stream(node -> !(node instanceof QueryNode.Not) && !(node instanceof QueryNode.OneOf))
                .flatMap(node -> node instanceof QueryNode.Word word ? Stream.of(word.text()) : Stream.empty())
                .filter(QueryCharacters::isOneWord)
                .toList();
    }

    private static QueryNode corrected(QueryNode node, Map<String, String> corrections) {
        return switch (node) {
            case QueryNode.Word word -> new QueryNode.Word(corrections.getOrDefault(word.text(), word.text()));
            case QueryNode.Not not -> not;
            default -> node.map(part -> corrected(part, corrections));
        };
    }

    /** The nearest more frequent spelling of each word that has one; of equally near ones the most frequent. */
    private Map<String, String> corrections(List<String> words) {
        SearchResponse<Void> response = articles.search(
                search -> search.size(0).suggest(suggest -> {
                    for (int i = 0; i < words.size(); i++) {
                        String word = words.get(i);
                        suggest.suggesters(
                                String.valueOf(i),
                                one -> one.text(word)
                                        .term(term -> term.field(Fields.TEXT)
                                                .suggestMode(SuggestMode.Popular)
                                                .size(1)));
                    }
                    return suggest;
                }),
                Void.class);
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
