package dev.dateline.bench.search;

import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.search.NotReady;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Searches through the API and plain requests for the same task, sent in turn by one bare client. One thread. */
final class SearchTurns implements AutoCloseable {
    private final BareClient bare;

    /** Sends to the server on a port of this machine, and to its Elasticsearch. */
    SearchTurns(ClusterAddress elasticsearch, int port) {
        this.bare = new BareClient(elasticsearch, port);
    }

    /**
     * The times of one kind of request.
     *
     * @param kind what the requests have in common
     * @param ours milliseconds through the API, ascending
     * @param raw milliseconds of the raw requests, ascending
     */
    record Timing(String kind, List<Double> ours, List<Double> raw) {
        /** Our median divided by the raw one. */
        double ratio() {
            return at(ours, 0.5) / at(raw, 0.5);
        }

        static double at(List<Double> ascending, double share) {
            return ascending.get((int) Math.min(ascending.size() - 1L, Math.round(share * (ascending.size() - 1))));
        }
    }

    /**
     * Sends each request of a kind in both ways, in the given number of rounds; the two ways take turns in being first.
     */
    Timing time(BenchQueries.Kind kind, int rounds) {
        List<Double> ours = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (BenchQueries.Query query : kind.queries()) {
                String body = body(query);
                // The second one finds the caches filled.
                boolean oursFirst = (round & 1) == 0;
                double one = oursFirst ? bare.api(query.address()) : bare.raw(body);
                double other = oursFirst ? bare.raw(body) : bare.api(query.address());
                ours.add(oursFirst ? one : other);
                raw.add(oursFirst ? other : one);
            }
        }
        ours.sort(Comparator.naturalOrder());
        raw.sort(Comparator.naturalOrder());
        return new Timing(kind.name(), ours, raw);
    }

    /**
     * The barest request for the same task: the text alone is searched and highlighted, with three facets, the months and
     * the total.
     */
    private static String body(BenchQueries.Query query) {
        Map<String, List<String>> asked = query.parameters();
        int size = asked.containsKey("size") ? 0 : 10;
        String body = """
                {"query": %s, "size": %d, "track_total_hits": true, "_source": ["title", "published", "source"]""".formatted(query.plain(), size);
        if (size > 0 && !asked.containsKey("highlight")) {
            body += """
                    , "highlight": {"fields": {"text": {"fragment_size": 160, "number_of_fragments": 3}}}""";
        }
        if (!asked.containsKey("facets")) {
            body += """
                    , "aggregations": {
                      "actors": {"terms": {"field": "actors", "size": 10}},
                      "places": {"terms": {"field": "places", "size": 10}},
                      "sources": {"terms": {"field": "source", "size": 10}},
                      "months": {"date_histogram": {"field": "published", "calendar_interval": "month"}}}""";
        }
        return body + "}";
    }

    @Override
    public void close() {
        bare.close();
    }

    /**
     * A minimal client for both sides of a comparison: sends a request, reads the response as bytes, measures the time.
     */
    static final class BareClient implements AutoCloseable {
        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final ClusterAddress elasticsearch;
        private final int port;

        /** Talks to that Elasticsearch, and to our server on that port of this machine. */
        BareClient(ClusterAddress elasticsearch, int port) {
            this.elasticsearch = elasticsearch;
            this.port = port;
        }

        /** Milliseconds of a request to the API. */
        double api(String pathAndQuery) {
            return time(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery))
                    .build());
        }

        /** Milliseconds of a raw search. */
        double raw(String body) {
            URI search = URI.create(elasticsearch.url().toString().replaceAll("/$", "") + "/"
                    + Aliases.SERVED.articles() + "/_search?request_cache=false");
            HttpRequest.Builder request = HttpRequest.newBuilder(search)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            String authorization = authorization();
            if (authorization != null) {
                request.header("Authorization", authorization);
            }
            return time(request.build());
        }

        private @Nullable String authorization() {
            if (elasticsearch.apiKey() != null) {
                return "ApiKey " + elasticsearch.apiKey();
            }
            if (elasticsearch.user() == null) {
                return null;
            }
            String both = elasticsearch.user() + ":" + elasticsearch.password();
            return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        }

        private double time(HttpRequest request) {
            long start = System.nanoTime();
            try {
                HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                double millis = (System.nanoTime() - start) / 1e6;
                if (response.statusCode() != 200) {
                    throw new NotReady(
                            request.uri().getPath() + " answered " + response.statusCode() + ": "
                                    + new String(response.body(), StandardCharsets.UTF_8),
                            null);
                }
                return millis;
            } catch (IOException lost) {
                throw new NotReady(request.uri().getPath() + " cannot be reached.", lost);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new NotReady("The measurement was stopped.", interrupted);
            }
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
