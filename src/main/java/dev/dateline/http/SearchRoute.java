package dev.dateline.http;

import dev.dateline.search.InvalidRequest;
import dev.dateline.search.SearchService;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.SearchRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code GET /api/search}: as a page of results, or as a feed of the newest ones. */
final class SearchRoute implements Route {
    private static final Set<String> OWN = Set.of("format");

    /** Every parameter of the route. */
    static final Set<String> KNOWN = SearchParameters.knownAnd(OWN);

    private final SearchService service;

    SearchRoute(SearchService service) {
        this.service = service;
    }

    /** How the results are written. */
    private enum Format {
        JSON,
        RSS,
        JSONFEED;

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/search", this::search);
    }

    private void search(Context context) {
        Map<String, List<String>> given = context.queryParamMap();
        Parameters parameters = new Parameters(given, KNOWN);
        SearchRequest request = SearchParameters.read(given, OWN);
        Format format = parameters.choice("format", List.of(Format.values()), Format::parameter, Format.JSON);
        if (format == Format.JSON) {
            Answers.json(context, ResultJson.of(request.query(), service.search(request)));
        } else {
            feed(context, format, newest(request, parameters));
        }
    }

    /** The newest articles of a search, whatever order its page has. */
    private static SearchRequest newest(SearchRequest request, Parameters parameters) {
        if (parameters.has("after") || (parameters.has("sort") && request.page().sort() != Page.Sort.NEWEST)) {
            throw new InvalidRequest(
                    parameters.has("after") ? "after" : "sort",
                    "A feed holds the newest articles: leave out \"after\" and \"sort\".");
        }
        Page page = new Page(
                Page.Sort.NEWEST, request.page().size(), null, request.page().grouping());
        return new SearchRequest(request.query(), request.filters(), page, FacetRequest.NONE, request.highlighting());
    }

    private void feed(Context context, Format format, SearchRequest request) {
        String site = context.scheme() + "://" + context.host();
        String asked = Objects.requireNonNullElse(context.queryString(), "");
        String query = Arrays.stream(asked.split("&", -1))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith("format="))
                .collect(Collectors.joining("&"));
        Feed feed = Feed.of(service.search(request), request.query().text(), new Feed.Place(site, asked, query));
        context.header("Cache-Control", "no-cache");
        if (format == Format.RSS) {
            context.result(RssFeed.write(feed)).contentType(RssFeed.CONTENT_TYPE);
        } else {
            context.result(JsonFeed.write(feed)).contentType(JsonFeed.CONTENT_TYPE);
        }
    }
}
