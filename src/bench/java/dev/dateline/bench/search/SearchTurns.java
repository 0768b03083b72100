package dev.dateline.bench.search;

import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.facet.DateFacets;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.query.ResolvedSearch;
import dev.dateline.elastic.search.SearchBody;
import dev.dateline.http.SearchParameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Searches through the API and their raw requests, sent in turn by one bare client. One thread. */
final class SearchTurns implements AutoCloseable {
    private final SearchedArchive archive;
    private final DateFacets dates;
    private final BareClient bare;

    /** Sends to the server on a port of this machine, and to the Elasticsearch behind it. */
    SearchTurns(SearchedArchive archive, ClusterAddress elasticsearch, int port) {
        this.archive = archive;
        this.dates = new DateFacets(archive.client(), archive.aliases().articles());
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
        /** How our median stands to the raw one. */
        double ratio() {
            return at(ours, 0.5) / at(raw, 0.5);
        }

        static double at(List<Double> ascending, double share) {
            return ascending.get((int) Math.min(ascending.size() - 1L, Math.round(share * (ascending.size() - 1))));
        }
    }

    /** Sends each request of a kind so many times both ways; each way is first as often as the other. */
    Timing time(BenchQueries.Kind kind, int rounds) {
        List<Double> ours = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (BenchQueries.Query query : kind.queries()) {
                String body = body(query);
                // Whoever comes second finds the caches filled.
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

    /** The body of the request that the first page of the search sends. */
    private String body(BenchQueries.Query query) {
        ResolvedSearch search = archive.lookup().resolved(SearchParameters.read(query.parameters()));
        return JsonpUtils.toJsonString(
                SearchBody.firstPage(search, archive.aliases(), dates.step(search)), new Jackson3JsonpMapper());
    }

    @Override
    public void close() {
        bare.close();
    }
}
