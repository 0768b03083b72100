package dev.dateline.search.export;

import dev.dateline.search.NetworkService.Network;
import dev.dateline.search.NetworkService.Network.Tie;
import dev.dateline.search.QueryBatch;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.DateFacet;
import dev.dateline.search.result.Facet;
import dev.dateline.search.result.QuoteResult;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The results of a search other than its articles as tables, each with a header. Pure functions. */
public final class ResultTables {
    private ResultTables() {}

    /** The values of a facet: value, label, kind, number of articles. */
    public static void facet(Csv csv, List<Facet.Bucket> buckets) throws IOException {
        csv.row(List.of("value", "label", "kind", "articles"));
        for (Facet.Bucket bucket : buckets) {
            csv.row(Arrays.asList(
                    bucket.value(),
                    bucket.label(),
                    bucket.kind() == null ? null : bucket.kind().json(),
                    bucket.count()));
        }
    }

    /** A timeline: first day, last day, number of articles. */
    public static void timeline(Csv csv, DateFacet dates) throws IOException {
        csv.row(List.of("from", "to", "articles"));
        for (DateFacet.Bucket bucket : dates.buckets()) {
            csv.row(List.of(bucket.from(), bucket.to(), bucket.count()));
        }
    }

    /** The pairs of a network: relation (together or speaking), both actors with their names, number of articles. */
    public static void network(Csv csv, Network network) throws IOException {
        Map<String, String> labels = new HashMap<>();
        network.actors().forEach(actor -> labels.put(actor.value(), actor.label()));
        csv.row(List.of("relation", "from", "from_label", "to", "to_label", "articles"));
        for (Tie pair : network.together()) {
            pair(csv, "together", pair, labels);
        }
        for (Tie pair : network.speaking()) {
            pair(csv, "speaking", pair, labels);
        }
    }

    private static void pair(Csv csv, String relation, Tie pair, Map<String, String> labels) throws IOException {
        csv.row(Arrays.asList(
                relation, pair.from(), labels.get(pair.from()), pair.to(), labels.get(pair.to()), pair.count()));
    }

    /**
     * All quotes of a search, page by page.
     *
     * @param first the first page
     * @param following returns the page that a cursor leads to
     */
    public static void quotes(Csv csv, QuoteResult first, Function<String, QuoteResult> following) throws IOException {
        csv.row(List.of(
                "article",
                "published",
                "source",
                "title",
                "url",
                "start",
                "before",
                "text",
                "after",
                "speaker",
                "speaker_id",
                "label",
                "about"));
        for (QuoteResult page = first; ; page = following.apply(page.next())) {
            for (QuoteResult.Item quote : page.quotes()) {
                quote(csv, quote);
            }
            if (page.next() == null) {
                return;
            }
        }
    }

    private static void quote(Csv csv, QuoteResult.Item item) throws IOException {
        ArticleHit.Card article = item.article();
        csv.row(Arrays.asList(
                article.id(),
                article.published(),
                article.source(),
                article.title(),
                article.url(),
                item.quote().start(),
                item.before(),
                item.quote().text(),
                item.after(),
                item.quote().speaker(),
                item.quote().speakerId(),
                item.speaker(),
                item.about().stream().map(ArticleHit.Named::label).collect(Collectors.joining("; "))));
    }

    /**
     * The rows of a batch: line, query, number of articles or error, and the search.
     *
     * @param search the address of the search of a query without its filters, up to and including {@code q=}
     * @param filters the parameters of all queries, encoded; may be empty
     */
    public static void batch(Csv csv, List<QueryBatch.Row> rows, String search, String filters) throws IOException {
        csv.row(List.of("line", "query", "articles", "error", "position", "search"));
        for (QueryBatch.Row row : rows) {
            csv.row(Arrays.asList(
                    row.line(),
                    row.query(),
                    row.articles(),
                    row.error(),
                    row.position(),
                    row.error() == null ? row.address(search, filters) : null));
        }
    }
}
