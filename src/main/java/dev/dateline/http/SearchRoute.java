package dev.dateline.http;

import dev.dateline.http.DatelineServer.Route;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.SearchService;
import dev.dateline.search.export.Csv;
import dev.dateline.search.export.ExportLayout.Target;
import dev.dateline.search.export.ResultTables;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.QuoteRequest;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.DateFacet;
import dev.dateline.search.result.QuoteResult;
import dev.dateline.search.result.SearchResult;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /api/search}, as a page of results or as a feed, {@code GET /api/quotes} and {@code GET /api/timeline}.
 * Thread-safe.
 */
final class SearchRoute implements Route {
    /** The most tables of quotes at a time: each asks Elasticsearch for one page after the other. */
    private static final int MOST_TABLES = 2;

    /** Seconds after which a client may try again. */
    private static final int RETRY_AFTER = 10;

    private static final Logger LOG = LoggerFactory.getLogger(SearchRoute.class);

    private final SearchService service;
    private final Semaphore quoteTables = new Semaphore(MOST_TABLES);

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
        routes.get("/api/timeline", this::timeline);
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
        boolean isTable = Downloads.Format.of(parameters) == Downloads.Format.CSV;
        Target target = Downloads.target(parameters);
        parameters.refuseOthers();
        if (isTable) {
            allQuotes(context, request, target);
        } else {
            Answers.send(context, Answers.Quotes.of(request.search().query(), service.quotes(request)));
        }
    }

    /** Sends every quote from the requested page on, page by page; nothing is sent before the first page is there. */
    private void allQuotes(Context context, QuoteRequest request, Target target) {
        if (!quoteTables.tryAcquire()) {
            throw new Problems.Refused(
                    503, "The server is busy with " + MOST_TABLES + " other tables of quotes.", RETRY_AFTER);
        }
        try {
            QuoteRequest wanted = request.ofLargestPage(request.search().page().after());
            QuoteResult page = service.quotes(wanted);
            sendQuotes(context, wanted, page, target);
        } finally {
            quoteTables.release();
        }
    }

    private void sendQuotes(Context context, QuoteRequest request, QuoteResult first, Target target) {
        try {
            Writer out = Downloads.open(context, "quotes", "csv", Downloads.CSV, target == Target.SPREADSHEET);
            ResultTables.quotes(
                    new Csv(out, target != Target.PROGRAM),
                    first,
                    after -> service.quotes(request.ofLargestPage(after)));
            out.flush();
        } catch (IOException gone) {
            LOG.info("event=quotes-left");
            SlowClients.cutOff(context);
        } catch (RuntimeException failure) {
            LOG.error("event=quotes-stopped", failure);
            SlowClients.cutOff(context);
        }
    }

    private void timeline(Context context) {
        Parameters parameters = Parameters.of(context);
        boolean isMentioned = "mentioned"
                .equals(parameters.choice("dates", List.of("published", "mentioned"), name -> name, "published"));
        SearchRequest asked = SearchParameters.readFirstPage(parameters);
        boolean isTable = Downloads.Format.of(parameters) == Downloads.Format.CSV;
        Target target = Downloads.target(parameters);
        parameters.refuseOthers();
        SearchResult result = service.search(asked.onlyDates(isMentioned));
        DateFacet dates = Objects.requireNonNull(isMentioned ? result.mentioned() : result.dates());
        if (isTable) {
            Downloads.csv(context, "timeline", target, csv -> ResultTables.timeline(csv, dates));
        } else {
            Answers.send(context, dates);
        }
    }

    /** The newest articles of a search, whatever the order of its page is. */
    private static SearchRequest newest(SearchRequest request, Parameters parameters) {
        if (parameters.has("after")
                || (parameters.has("sort") && !isFeedOrder(request.page().sort()))) {
            throw new InvalidRequest(
                    parameters.has("after") ? "after" : "sort",
                    "A feed holds the newest articles, or with sort=added those added last: leave out \"after\" and every"
                            + " other \"sort\".");
        }
        Page page = new Page(
                parameters.has("sort") ? request.page().sort() : Page.Sort.NEWEST,
                request.page().size(),
                null,
                request.page().grouping());
        return new SearchRequest(request.query(), request.filters(), page, FacetRequest.NONE, request.highlighting());
    }

    private static boolean isFeedOrder(Page.Sort sort) {
        return sort == Page.Sort.NEWEST || sort == Page.Sort.ADDED;
    }

    private void feed(Context context, Format format, SearchRequest request) {
        Feed feed = Feed.of(
                service.search(request),
                request.page().sort() == Page.Sort.ADDED,
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
