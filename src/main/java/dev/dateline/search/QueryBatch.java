package dev.dateline.search;

import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Counts the articles of many queries, one per line, under the filters of one search. A query that cannot be read has an
 * error and does not stop the others. Pure functions.
 */
public final class QueryBatch {
    /** The most queries of a batch: a list that a person checks, and less than a minute of searching. */
    public static final int MOST = 500;

    private QueryBatch() {}

    /**
     * A query and what it finds.
     *
     * @param line its number in the list, from 1
     * @param query as given, without spaces around it
     * @param articles how many articles match; null when the query cannot be read
     * @param error what is wrong with the query; null when nothing is
     * @param position where it is wrong, 0-based, in code points; null when that is not known
     */
    public record Row(
            int line,
            String query,
            @Nullable Long articles,
            @Nullable String error,
            @Nullable Integer position) {
        /**
         * The address of the search of the query.
         *
         * @param search up to and including {@code q=}
         * @param filters further parameters, encoded; may be empty
         */
        public String address(String search, String filters) {
            String address = search + URLEncoder.encode(query, StandardCharsets.UTF_8);
            return filters.isEmpty() ? address : address + "&" + filters;
        }
    }

    /**
     * Counts each query.
     *
     * @param lines one query each; empty ones are skipped
     * @param search its filters, spellings and sort order apply to all queries; its own query has no effect
     * @throws InvalidRequest when there are more than {@value #MOST} queries
     * @throws NotReady when Elasticsearch does not answer now
     */
    public static List<Row> count(SearchService service, List<String> lines, SearchRequest search) {
        if (lines.stream().filter(line -> !line.isBlank()).count() > MOST) {
            throw new InvalidRequest("body", "A batch has at most " + MOST + " queries, one per line.");
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String query = lines.get(i).strip();
            if (!query.isEmpty()) {
                rows.add(count(service, i + 1, query, search));
            }
        }
        return rows;
    }

    private static Row count(SearchService service, int line, String query, SearchRequest search) {
        try {
            SearchQuery read = SearchQuery.parse(
                    query, search.query().variants(), search.query().choice());
            Page page = new Page(search.page().sort(), 0, null);
            long articles = service.search(
                            new SearchRequest(read, search.filters(), page, FacetRequest.NONE, Highlighting.DEFAULT))
                    .total()
                    .value();
            return new Row(line, query, articles, null, null);
        } catch (InvalidRequest wrong) {
            OptionalInt position = wrong.position();
            return new Row(
                    line,
                    query,
                    null,
                    wrong.detail(),
                    position.isPresent() ? Integer.valueOf(position.getAsInt()) : null);
        }
    }
}
