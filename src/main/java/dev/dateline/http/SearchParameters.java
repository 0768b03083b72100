package dev.dateline.http;

import dev.dateline.article.PartialDate;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.export.ExportField;
import dev.dateline.search.export.ExportFormat;
import dev.dateline.search.export.ExportLayout;
import dev.dateline.search.export.ExportRows;
import dev.dateline.search.query.QueryField;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.Period;
import dev.dateline.search.request.QuoteRequest;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.request.SpellingChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a search, for the server and for the commands that take the same ones. Pure functions. */
public final class SearchParameters {
    /** The most values of one filter: more than anyone selects on the page, few enough for one address. */
    private static final int MAX_VALUES = 100;

    private static final String DATE = "date";
    private static final String MENTIONED = "mentioned";
    private static final String AUTO = "auto";

    private SearchParameters() {}

    /**
     * The search that the parameters of a command ask for.
     *
     * @param given values by name
     * @throws InvalidRequest when a parameter is unknown or wrong
     */
    public static SearchRequest read(Map<String, List<String>> given) {
        Parameters parameters = new Parameters(given);
        SearchRequest search = read(parameters);
        parameters.refuseOthers();
        return search;
    }

    /**
     * The search that a request asks for; the route may have further parameters.
     *
     * @throws InvalidRequest when a parameter is wrong
     */
    static SearchRequest read(Parameters parameters) {
        return read(parameters, size(parameters), parameters.text("after"));
    }

    /**
     * The same for a route that has parameters {@code size} and {@code after} of its own: the first page of the search.
     *
     * @throws InvalidRequest when a parameter is wrong
     */
    static SearchRequest readFirstPage(Parameters parameters) {
        return read(parameters, Page.DEFAULT_SIZE, null);
    }

    private static SearchRequest read(Parameters parameters, int size, @Nullable String after) {
        SearchQuery query = query(parameters);
        Page.Grouping grouping = parameters.choice(
                "group", List.of(Page.Grouping.values()), Page.Grouping::parameter, Page.Grouping.NONE);
        return new SearchRequest(
                query,
                filters(parameters),
                new Page(sort(parameters, query), size, after, grouping),
                facets(parameters, after == null),
                highlighting(parameters));
    }

    /**
     * The search for quotes that a request asks for.
     *
     * @throws InvalidRequest when a parameter is wrong
     */
    static QuoteRequest readQuotes(Parameters parameters) {
        SearchQuery query = query(parameters);
        int values = parameters.number("facet.size", FacetRequest.DEFAULT_SIZE, 1, FacetRequest.MAX_SIZE);
        Interval step = parameters.has("interval")
                ? parameters.choice("interval", List.of(Interval.values()), Interval::parameter, Interval.MONTH)
                : null;
        SearchRequest search = new SearchRequest(
                query,
                filters(parameters),
                new Page(sort(parameters, query), size(parameters), parameters.text("after"), Page.Grouping.NONE),
                new FacetRequest(List.of(), values, false, step),
                Highlighting.DEFAULT);
        return new QuoteRequest(search, selection(parameters, "about"));
    }

    /**
     * What an export holds.
     *
     * @param names of fields or columns, like {@code id,title,text}; null for all that the format or the rows have by default
     * @throws InvalidRequest when a name is unknown, the list is empty, or the format has no such choice
     */
    public static ExportLayout layout(
            ExportFormat format, ExportRows rows, @Nullable String names, ExportLayout.Target target) {
        if (!format.isTable() && names != null) {
            throw new InvalidRequest("fields", "\"fields\" can be chosen with format=csv and format=jsonl.");
        }
        if (!format.isTable() && rows != ExportRows.ARTICLES) {
            throw new InvalidRequest("rows", "\"rows\" can be chosen with format=csv and format=jsonl.");
        }
        if (rows != ExportRows.ARTICLES) {
            List<String> columns = names == null ? rows.columns() : chosen(names, rows.columns(), name -> name);
            return ExportLayout.rows(format, rows, columns, target);
        }
        List<ExportField> fields =
                names == null ? format.defaultFields() : chosen(names, List.of(ExportField.values()), ExportField::key);
        return ExportLayout.articles(format, fields, target);
    }

    private static <T> List<T> chosen(String names, List<T> known, Function<T, String> naming) {
        List<T> chosen = Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isBlank())
                .map(name -> Parameters.choose("fields", name.strip(), known, naming))
                .distinct()
                .toList();
        if (chosen.isEmpty()) {
            throw new InvalidRequest("fields", "\"fields\" needs at least one name, such as published.");
        }
        return chosen;
    }

    /** The query of a request, for every route that has words: {@code q} and which spellings of them count. */
    static SearchQuery query(Parameters parameters) {
        SpellingChoice choice =
                SpellingChoice.of(parameters.flag("similar", false), parameters.texts("spelling.not", MAX_VALUES));
        return SearchQuery.parse(
                Objects.requireNonNullElse(parameters.text("q"), ""), parameters.flag("variants", true), choice);
    }

    private static Filters filters(Parameters parameters) {
        Map<FilterField, Filters.Selection> selections = new EnumMap<>(FilterField.class);
        for (FilterField field : FilterField.values()) {
            Filters.Selection selection = selection(parameters, field.parameter());
            selections.put(field, field.isSingleValued() ? alternatives(selection) : selection);
        }
        return new Filters(
                selections,
                period(parameters, "from", "to"),
                period(parameters, "mentioned.from", "mentioned.to"),
                without(parameters));
    }

    /** The fields in which articles have no value. */
    private static Set<QueryField> without(Parameters parameters) {
        List<QueryField> known = Arrays.stream(QueryField.values())
                .filter(QueryField::canBeMissing)
                .toList();
        return parameters.texts("without", known.size()).stream()
                .map(name -> Parameters.choose("without", name, known, QueryField::written))
                .collect(Collectors.toSet());
    }

    private static Filters.Selection selection(Parameters parameters, String name) {
        return new Filters.Selection(
                parameters.texts(name, MAX_VALUES),
                parameters.texts(name + ".any", MAX_VALUES),
                parameters.texts(name + ".not", MAX_VALUES));
    }

    /** An article has at most one value of such a field, so several required values are alternatives. */
    private static Filters.Selection alternatives(Filters.Selection selection) {
        List<String> any = new ArrayList<>(selection.all());
        any.addAll(selection.any());
        return new Filters.Selection(List.of(), any, selection.not());
    }

    private static Period period(Parameters parameters, String from, String to) {
        PartialDate first = parameters.date(from);
        PartialDate last = parameters.date(to);
        if (first != null && last != null && last.last().isBefore(first.first())) {
            throw new InvalidRequest(
                    to, "The period ends before it starts: \"" + to + "\" is earlier than \"" + from + "\".");
        }
        return new Period(first, last);
    }

    private static int size(Parameters parameters) {
        return parameters.number("size", Page.DEFAULT_SIZE, 0, Page.MAX_SIZE);
    }

    private static Page.Sort sort(Parameters parameters, SearchQuery query) {
        Page.Sort otherwise = query.root().asksForWords() ? Page.Sort.RELEVANCE : Page.Sort.NEWEST;
        return parameters.choice("sort", List.of(Page.Sort.values()), Page.Sort::parameter, otherwise);
    }

    /** Without names, facets come with the first page only: they are the same on every page. */
    private static FacetRequest facets(Parameters parameters, boolean firstPage) {
        int size = parameters.number("facet.size", FacetRequest.DEFAULT_SIZE, 1, FacetRequest.MAX_SIZE);
        List<String> steps = Stream.concat(
                        Stream.of(AUTO), Arrays.stream(Interval.values()).map(Interval::parameter))
                .toList();
        String step = parameters.choice("interval", steps, name -> name, AUTO);
        Interval interval = Arrays.stream(Interval.values())
                .filter(one -> one.parameter().equals(step))
                .findFirst()
                .orElse(null);
        FacetRequest.Order order = parameters.choice(
                "facet.order",
                List.of(FacetRequest.Order.values()),
                FacetRequest.Order::parameter,
                FacetRequest.Order.COUNT);
        String names = parameters.text("facets");
        if (names == null) {
            return firstPage
                    ? new FacetRequest(FacetRequest.DEFAULT_FIELDS, size, true, interval, order, false)
                    : FacetRequest.NONE;
        }
        List<String> asked = Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        asked.forEach(SearchParameters::facet);
        List<FilterField> fields = asked.stream()
                .flatMap(name -> FilterField.ofParameter(name).stream())
                .toList();
        return new FacetRequest(fields, size, asked.contains(DATE), interval, order, asked.contains(MENTIONED));
    }

    private static void facet(String name) {
        List<String> known = new ArrayList<>(
                Arrays.stream(FilterField.values()).map(FilterField::parameter).toList());
        known.add(DATE);
        known.add(MENTIONED);
        Parameters.choose("facets", name, known, facet -> facet);
    }

    private static Highlighting highlighting(Parameters parameters) {
        Highlighting.Extent extent = parameters.choice(
                "highlight",
                List.of(Highlighting.Extent.values()),
                value -> value.name().toLowerCase(Locale.ROOT),
                Highlighting.Extent.PASSAGES);
        int passages = parameters.number("passages", Highlighting.DEFAULT_PASSAGES, 0, Highlighting.MAX_PASSAGES);
        return new Highlighting(extent, passages);
    }
}
