package dev.dateline.http;

import dev.dateline.article.PartialDate;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.request.FacetOrder;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Grouping;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.Period;
import dev.dateline.search.request.QuoteRequest;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.request.Selection;
import dev.dateline.search.request.Sort;
import dev.dateline.search.request.SpellingChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the parameters of a search, for the server and for the commands that take the same ones. Pure functions. */
public final class SearchParameters {
    /** Most values of one filter: more than anyone clicks together, little enough for one address. */
    private static final int MAX_VALUES = 100;

    /** The parameters of the words of a search. */
    static final Set<String> OF_WORDS = Set.of("q", "variants", "similar", "spelling.not");

    private static final String DATE = "date";
    private static final String MENTIONED = "mentioned";
    private static final String ABOUT = "about";
    private static final String AUTO = "auto";

    private static final List<String> PLAIN = List.of(
            "q",
            "from",
            "to",
            "mentioned.from",
            "mentioned.to",
            "sort",
            "size",
            "after",
            "facets",
            "facet.size",
            "facet.order",
            "interval",
            "highlight",
            "passages",
            "variants",
            "similar",
            "spelling.not",
            "group");

    /** Every parameter of a search. */
    static final Set<String> KNOWN = known();

    /** Every parameter of a search for quotes. */
    static final Set<String> KNOWN_OF_QUOTES = knownOfQuotes();

    private SearchParameters() {}

    private static Set<String> knownOfQuotes() {
        Set<String> names = known();
        names.removeAll(List.of("facets", "facet.order", "interval", "highlight", "passages", "group"));
        names.addAll(List.of(ABOUT, ABOUT + ".any", ABOUT + ".not"));
        return names;
    }

    private static Set<String> known() {
        Set<String> names = new TreeSet<>(PLAIN);
        for (FilterField field : FilterField.values()) {
            names.addAll(List.of(field.parameter(), field.parameter() + ".any", field.parameter() + ".not"));
        }
        return names;
    }

    /** Every parameter of a search, and those that a route has beside them. */
    static Set<String> knownAnd(Set<String> own) {
        Set<String> names = new TreeSet<>(KNOWN);
        names.addAll(own);
        return names;
    }

    /** The search of a request whose route has parameters of its own, which are left out. */
    static SearchRequest read(Map<String, List<String>> given, Set<String> own) {
        Map<String, List<String>> searched = new LinkedHashMap<>(given);
        searched.keySet().removeAll(own);
        return read(searched);
    }

    /**
     * The search that a request asks for.
     *
     * @throws InvalidRequest when a parameter is unknown or wrong
     */
    public static SearchRequest read(Map<String, List<String>> given) {
        Parameters parameters = new Parameters(given, KNOWN);
        SearchQuery query = query(parameters);
        return new SearchRequest(
                query, filters(parameters), page(parameters, query), facets(parameters), highlighting(parameters));
    }

    /**
     * The search for quotes that a request asks for.
     *
     * @throws InvalidRequest when a parameter is unknown or wrong
     */
    static QuoteRequest readQuotes(Map<String, List<String>> given) {
        Parameters parameters = new Parameters(given, KNOWN_OF_QUOTES);
        SearchQuery query = query(parameters);
        int size = parameters.number("facet.size", FacetRequest.DEFAULT_SIZE, 1, FacetRequest.MAX_SIZE);
        SearchRequest search = new SearchRequest(
                query,
                filters(parameters),
                page(parameters, query),
                new FacetRequest(List.of(), size, false, null),
                Highlighting.DEFAULT);
        Selection about = new Selection(
                parameters.texts(ABOUT, MAX_VALUES),
                parameters.texts(ABOUT + ".any", MAX_VALUES),
                parameters.texts(ABOUT + ".not", MAX_VALUES));
        return new QuoteRequest(search, about);
    }

    /** The words of a request, for every route that has {@link #OF_WORDS}. */
    static SearchQuery query(Parameters parameters) {
        boolean variants = "on".equals(parameters.choice("variants", List.of("on", "off"), value -> value, "on"));
        boolean similar = "on".equals(parameters.choice("similar", List.of("on", "off"), value -> value, "off"));
        SpellingChoice choice = SpellingChoice.of(similar, parameters.texts("spelling.not", MAX_VALUES));
        return SearchQuery.parse(Objects.requireNonNullElse(parameters.text("q"), ""), variants, choice);
    }

    private static Filters filters(Parameters parameters) {
        Map<FilterField, Selection> selections = new EnumMap<>(FilterField.class);
        for (FilterField field : FilterField.values()) {
            selections.put(field, selection(parameters, field));
        }
        return new Filters(selections, period(parameters, "from", "to"), mentioned(parameters));
    }

    /** The values of a field that has only one for each article are alternatives, however they are given. */
    private static Selection selection(Parameters parameters, FilterField field) {
        String name = field.parameter();
        List<String> all = parameters.texts(name, MAX_VALUES);
        List<String> any = parameters.texts(name + ".any", MAX_VALUES);
        List<String> not = parameters.texts(name + ".not", MAX_VALUES);
        if (!field.isSingleValued()) {
            return new Selection(all, any, not);
        }
        List<String> alternatives = new ArrayList<>(all);
        alternatives.addAll(any);
        return new Selection(List.of(), alternatives, not);
    }

    private static Period mentioned(Parameters parameters) {
        return period(parameters, "mentioned.from", "mentioned.to");
    }

    private static Period period(Parameters parameters, String from, String to) {
        PartialDate first = parameters.date(from);
        PartialDate last = parameters.date(to);
        if (first != null && last != null && last.last().isBefore(first.first())) {
            throw new InvalidRequest(to, "\"" + to + "\" is a date before \"" + from + "\".");
        }
        return new Period(first, last);
    }

    private static Page page(Parameters parameters, SearchQuery query) {
        Sort otherwise = query.root().asksForWords() ? Sort.RELEVANCE : Sort.NEWEST;
        Sort sort = parameters.choice("sort", List.of(Sort.values()), Sort::parameter, otherwise);
        int size = parameters.number("size", Page.DEFAULT_SIZE, 0, Page.MAX_SIZE);
        Grouping grouping = parameters.choice("group", List.of(Grouping.values()), Grouping::parameter, Grouping.NONE);
        return new Page(sort, size, parameters.text("after"), grouping);
    }

    /** Facets come with the first page unless they are asked for by name: they are the same on every page. */
    private static FacetRequest facets(Parameters parameters) {
        int size = parameters.number("facet.size", FacetRequest.DEFAULT_SIZE, 1, FacetRequest.MAX_SIZE);
        List<Optional<Interval>> steps = Stream.concat(
                        Stream.of(Optional.<Interval>empty()),
                        Arrays.stream(Interval.values()).map(Optional::of))
                .toList();
        Interval interval = parameters
                .choice("interval", steps, SearchParameters::name, Optional.empty())
                .orElse(null);
        FacetOrder order =
                parameters.choice("facet.order", List.of(FacetOrder.values()), FacetOrder::parameter, FacetOrder.COUNT);
        String names = parameters.text("facets");
        if (names == null) {
            return parameters.has("after")
                    ? FacetRequest.NONE
                    : new FacetRequest(FacetRequest.DEFAULT_FIELDS, size, true, interval, order, false);
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

    private static String name(Optional<Interval> interval) {
        return interval.map(Interval::parameter).orElse(AUTO);
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
