package dev.dateline.http;

import dev.dateline.search.InvalidRequest;
import dev.dateline.search.SearchService;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.QuoteRequest;
import dev.dateline.search.request.SearchRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code GET /api/search}, as a page of results or as a feed of the newest ones, and {@code GET /api/quotes}.
 */
final class SearchRoute implements Route {
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
        routes.get("/api/quotes", this::quotes);
    }

    private void search(Context context) {
        Parameters parameters = Parameters.of(context);
        SearchRequest request = SearchParameters.read(parameters);
        Format format = parameters.choice("format", List.of(Format.values()), Format::parameter, Format.JSON);
        parameters.refuseOthers();
        if (format == Format.JSON) {
            context.header("Cache-Control", "no-cache");
            context.result(Answers.search(request.query(), service.search(request)))
                    .contentType("application/json");
        } else {
            feed(context, format, newest(request, parameters));
        }
    }

    private void quotes(Context context) {
        Parameters parameters = Parameters.of(context);
        QuoteRequest request = SearchParameters.readQuotes(parameters);
        parameters.refuseOthers();
        Answers.send(context, Answers.Quotes.of(request.search().query(), service.quotes(request)));
    }

    /** The newest articles of a search, whatever the order of its page is. */
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
        Feed feed = Feed.of(
                service.search(request),
                request.query().text(),
                context.scheme() + "://" + context.host(),
                Objects.requireNonNullElse(context.queryString(), ""),
                queryWithout(context, Set.of("format")));
        context.header("Cache-Control", "no-cache");
        if (format == Format.RSS) {
            context.result(feed.rss()).contentType("application/rss+xml; charset=utf-8");
        } else {
            context.result(feed.json()).contentType("application/feed+json");
        }
    }

    /** The query of a request's address as it came, without the parameters of those names. */
    static String queryWithout(Context context, Set<String> names) {
        return Arrays.stream(
                        Objects.requireNonNullElse(context.queryString(), "").split("&", -1))
                .filter(pair -> !pair.isEmpty() && !names.contains(pair.replaceAll("=.*", "")))
                .collect(Collectors.joining("&"));
    }
}
