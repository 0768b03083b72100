package dev.dateline.bench.spelling;

import dev.dateline.bench.BenchFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running server for names, and compares the other spellings that its answers list with the judgements of a reader.
 * What nobody has judged is counted apart, and listed on request. Also what the spellings cost: each name is asked three
 * times, without spellings, with them, and with them again, when the server remembers them.
 */
final class ServedSpellings {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final PrintWriter out;

    /** Talks to the server at that address, such as {@code http://localhost:7070}. */
    ServedSpellings(URI server, PrintWriter out) {
        this.server = server;
        this.out = out;
    }

    /** An answer and how long it took. */
    private record Answer(JsonNode json, double millis) {}

    /**
     * Asks all names of the data and prints the table.
     *
     * @throws IOException when the server cannot be reached
     * @throws BenchFailure when it answers with an error
     */
    void measure(SpellingData data, boolean list) throws IOException, InterruptedException {
        Map<String, SpellingData.Judged> labels = new HashMap<>();
        data.found().forEach(pair -> labels.put(pair.asked() + '\t' + SpellingData.key(pair.found()), pair));
        Map<String, List<String>> used = new HashMap<>();
        Map<String, Long> articles = new HashMap<>();
        List<Double> without = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<String> names = data.asked();
        for (String name : names) {
            without.add(search(name, "&variants=off").millis());
            Answer answer = search(name, "");
            first.add(answer.millis());
            again.add(search(name, "").millis());
            for (JsonNode spelling : answer.json().path("query").path("spellings")) {
                String found = spelling.path("found").asString("");
                long having = spelling.path("articles").asLong(0);
                SpellingData.Judged pair = labels.get(name + '\t' + SpellingData.key(found));
                String label = pair == null ? "not judged" : pair.label();
                used.computeIfAbsent(label, any -> new ArrayList<>()).add(name + "/" + found + " " + having);
                articles.merge(label, having, Long::sum);
            }
        }
        out.printf(Locale.ROOT, "%d names asked of %s%n", names.size(), server);
        out.println("judged | spellings searched | articles with them");
        for (String label : List.of("same", "cognate", "different", "unsure", "not judged")) {
            List<String> pairs = used.getOrDefault(label, List.of());
            out.printf(Locale.ROOT, "%s | %d | %d%n", label, pairs.size(), articles.getOrDefault(label, 0L));
            if (list && !label.equals("same")) {
                out.println("  " + String.join("; ", pairs));
            }
        }
        out.printf(
                Locale.ROOT,
                "milliseconds, median: %.1f without spellings, %.1f with them, %.1f with them again%n%n",
                median(without),
                median(first),
                median(again));
    }

    private Answer search(String name, String more) throws IOException, InterruptedException {
        String path = "/api/search?size=10&q=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + more;
        long start = System.nanoTime();
        HttpResponse<String> response =
                client.send(HttpRequest.newBuilder(server.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        if (response.statusCode() != OK) {
            throw new BenchFailure(server.resolve(path) + " answered " + response.statusCode() + ".", null);
        }
        return new Answer(JsonMapper.shared().readTree(response.body()), millis);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
