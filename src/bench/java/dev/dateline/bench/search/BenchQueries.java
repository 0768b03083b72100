package dev.dateline.bench.search;

import dev.dateline.search.NotReady;
import dev.dateline.search.SearchService;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.Facet;
import dev.dateline.search.result.SearchResult;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The searches that are timed, made of the titles and the actors of whatever archive is served. Pure but for one search. */
public final class BenchQueries {
    /** Requests of a kind: enough that no single word decides the median. */
    private static final int EACH = 20;

    /** Shorter words are mostly small change of the language. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}{5,}");

    private BenchQueries() {}

    /**
     * Requests that have something in common.
     *
     * @param name what it is
     * @param queries one or more
     */
    public record Kind(String name, List<Query> queries) {}

    /**
     * A request by its parameters.
     *
     * @param parameters as the API takes them
     */
    public record Query(Map<String, List<String>> parameters) {
        /** The path and query of the request. */
        String address() {
            return parameters.entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encode(value)))
                    .collect(Collectors.joining("&", "/api/search?", ""));
        }

        private static String encode(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    /** The kinds of searches, for the archive that {@code search} searches. */
    public static List<Kind> of(SearchService search) {
        SearchResult sample = search.search(new SearchRequest(
                SearchQuery.parse("", true),
                Filters.NONE,
                new Page(Page.Sort.NEWEST, Page.MAX_SIZE, null),
                new FacetRequest(List.of(FilterField.ACTOR), EACH, false, null),
                new Highlighting(Highlighting.Extent.NONE, 0)));
        List<List<String>> titles = sample.hits().stream()
                .map(hit -> words(hit.card().title()))
                .filter(words -> words.size() >= 2)
                .limit(EACH)
                .toList();
        List<String> actors = Objects.requireNonNull(sample.facets().get(FilterField.ACTOR)).buckets().stream()
                .map(Facet.Bucket::value)
                .toList();
        if (titles.isEmpty() || actors.isEmpty()) {
            throw new NotReady("The archive is too small to measure: it needs articles with titles and actors.", null);
        }
        return kinds(titles, actors);
    }

    private static List<Kind> kinds(List<List<String>> titles, List<String> actors) {
        List<String> words = titles.stream().map(List::getFirst).toList();
        List<String> pairs =
                titles.stream().map(title -> title.get(0) + " " + title.get(1)).toList();
        List<Kind> kinds = new ArrayList<>();
        kinds.add(kind("one word", words.stream().map(word -> query("q", word))));
        kinds.add(kind("two words", pairs.stream().map(pair -> query("q", pair))));
        kinds.add(kind("phrase", pairs.stream().map(pair -> query("q", '"' + pair + '"'))));
        kinds.add(kind("excluded word", words.stream().map(word -> query("q", "said -" + word))));
        kinds.add(kind("word or word", pairs.stream().map(pair -> query("q", pair.replace(" ", " OR ")))));
        kinds.add(kind("word with a star", words.stream().map(word -> query("q", word.substring(0, 4) + "*"))));
        kinds.add(kind("similar word", words.stream().map(word -> query("q", word + "~1"))));
        kinds.add(kind("words near each other", pairs.stream().map(pair -> query("q", '"' + pair + "\"~5"))));
        kinds.add(kind("field title", words.stream().map(word -> query("q", "title:" + word))));
        kinds.add(kind("field actor", actors.stream().map(actor -> query("q", "actor:" + actor))));
        kinds.add(kind("quotes", words.stream().map(word -> query("q", "said:" + word))));
        kinds.add(kind("actor", actors.stream().map(actor -> query("actor", actor))));
        kinds.add(kind(
                "any of two actors",
                actors.stream().map(actor -> query("actor.any", actor, "actor.any", actors.getFirst()))));
        kinds.add(kind(
                "word, hits only", words.stream().map(word -> query("q", word, "facets", "", "highlight", "none"))));
        kinds.add(kind("word, facets only", words.stream().map(word -> query("q", word, "size", "0"))));
        kinds.add(kind("everything", Stream.of(query())));
        return kinds;
    }

    private static Kind kind(String name, Stream<Query> queries) {
        return new Kind(name, queries.toList());
    }

    private static Query query(String... pairs) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.computeIfAbsent(pairs[i], name -> new ArrayList<>()).add(pairs[i + 1]);
        }
        return new Query(parameters);
    }

    private static List<String> words(String title) {
        return WORDS.matcher(title.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .toList();
    }
}
