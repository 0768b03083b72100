package dev.dateline.elastic.names;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.dateline.elastic.cluster.SearchedIndex;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.TermCounts;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.request.FilterField;
import dev.dateline.text.fold.Folding;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The sources, topics and languages of an archive, in which the words of a query are looked up. Cached, so that a new source
 * may be unknown for a minute. Safe for many threads.
 */
final class KnownValues {
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** Values of a field: sources and topics are hundreds; of more, those with most articles are known. */
    private static final int MOST = 10_000;

    private final SearchedIndex articles;
    private final LoadingCache<FilterField, List<String>> values =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build(this::ask);

    KnownValues(SearchedIndex articles) {
        this.articles = articles;
    }

    private List<String> ask(FilterField field) {
        var aggregations = articles.counts(
                Clauses.everything(), Map.of("values", TermCounts.most(FilterQuery.field(field), MOST)));
        return List.copyOf(TermCounts.read(aggregations, "values").keySet());
    }

    /**
     * The values of a field that have the words next to each other, folded and in lower case; those with most articles
     * first.
     *
     * @param asked words, whose last one may be a prefix
     */
    List<String> with(FilterField field, QueryNode.Term asked) {
        List<String> words = Folding.words(asked.text());
        boolean isPrefix = asked instanceof QueryNode.Prefix;
        return words.isEmpty()
                ? List.of()
                : values.get(field).stream()
                        .filter(value -> has(Folding.words(value), words, isPrefix))
                        .toList();
    }

    private static boolean has(List<String> words, List<String> asked, boolean isPrefix) {
        if (!isPrefix) {
            return Collections.indexOfSubList(words, asked) >= 0;
        }
        int whole = asked.size() - 1;
        for (int i = 0; i + whole < words.size(); i++) {
            if (words.subList(i, i + whole).equals(asked.subList(0, whole))
                    && words.get(i + whole).startsWith(asked.getLast())) {
                return true;
            }
        }
        return false;
    }
}
