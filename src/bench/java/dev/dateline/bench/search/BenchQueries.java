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
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The searches that are timed, made of the titles and the actors of whatever archive is served. Pure but for one
 * search.
 */
public final class BenchQueries {
    /** Requests of a kind: enough that no single word decides the median. */
    private static final int EACH = 20;

    /** Shorter words are mostly small change of the language. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}{5,}");

    private static final JsonMapper JSON = new JsonMapper();

    private BenchQueries() {}

    /**
     * Requests that have something in common.
     *
     * @param name what it is
     * @param queries one or more
     */
    public record Kind(String name, List<Query> queries) {}

    /**
     * A request by its parameters, and the same task for Elasticsearch alone.
     *
     * @param parameters as the API takes them
     * @param plain a query on the fields of the text, as somebody writes it who does not know Dateline: without other
     *     spellings, variants and the search in names
     */
    public record Query(Map<String, List<String>> parameters, String plain) {
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
        kinds.add(kind("one word", words, word -> query(match("text", word), "q", word)));
        kinds.add(kind("two words", pairs, pair -> query(match("text", pair), "q", pair)));
        kinds.add(kind("phrase", pairs, pair -> query(phrase(pair, 0), "q", '"' + pair + '"')));
        kinds.add(kind(
                "excluded word",
                words,
                word -> query(
                        "{\"bool\": {\"must\": " + match("text", "said") + ", \"must_not\": " + match("text", word)
                                + "}}",
                        "q",
                        "said -" + word)));
        kinds.add(kind(
                "word or word",
                pairs,
                pair -> query("{\"match\": {\"text\": \"" + pair + "\"}}", "q", pair.replace(" ", " OR "))));
        kinds.add(kind(
                "word with a star",
                words,
                word -> query(
                        "{\"prefix\": {\"text\": \"" + word.substring(0, 4) + "\"}}",
                        "q",
                        word.substring(0, 4) + "*")));
        kinds.add(kind(
                "similar word",
                words,
                word -> query(
                        "{\"fuzzy\": {\"text\": {\"value\": \"" + word + "\", \"fuzziness\": 1}}}", "q", word + "~1")));
        kinds.add(kind("words near each other", pairs, pair -> query(phrase(pair, 5), "q", '"' + pair + "\"~5")));
        kinds.add(kind("field title", words, word -> query(match("title", word), "q", "title:" + word)));
        kinds.add(kind("field actor", actors, actor -> query(term(actor), "q", "actor:" + actor)));
        kinds.add(kind(
                "quotes",
                words,
                word -> query(
                        "{\"nested\": {\"path\": \"quotes\", \"query\": " + match("quotes.text", word) + "}}",
                        "q",
                        "said:" + word)));
        kinds.add(kind("actor", actors, actor -> query(term(actor), "actor", actor)));
        kinds.add(kind(
                "any of two actors",
                actors,
                actor -> query(
                        "{\"terms\": {\"actors\": " + JSON.writeValueAsString(List.of(actor, actors.getFirst())) + "}}",
                        "actor.any",
                        actor,
                        "actor.any",
                        actors.getFirst())));
        kinds.add(kind(
                "word, hits only",
                words,
                word -> query(match("text", word), "q", word, "facets", "", "highlight", "none")));
        kinds.add(kind("word, facets only", words, word -> query(match("text", word), "q", word, "size", "0")));
        kinds.add(kind("everything", List.of(""), all -> query("{\"match_all\": {}}")));
        return kinds;
    }

    private static Kind kind(String name, List<String> texts, Function<String, Query> query) {
        return new Kind(name, texts.stream().map(query).toList());
    }

    private static Query query(String plain, String... pairs) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.computeIfAbsent(pairs[i], name -> new ArrayList<>()).add(pairs[i + 1]);
        }
        return new Query(parameters, plain);
    }

    /** Finds all of some words, which are letters only. */
    private static String match(String field, String words) {
        return "{\"match\": {\"" + field + "\": {\"query\": \"" + words + "\", \"operator\": \"and\"}}}";
    }

    private static String phrase(String words, int slop) {
        return "{\"match_phrase\": {\"text\": {\"query\": \"" + words + "\", \"slop\": " + slop + "}}}";
    }

    private static String term(String actor) {
        return "{\"term\": {\"actors\": " + JSON.writeValueAsString(actor) + "}}";
    }

    private static List<String> words(String title) {
        return WORDS.matcher(title.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .toList();
    }
}
