package dev.dateline.http;

import dev.dateline.search.InvalidRequest;
import dev.dateline.search.facet.FacetValues;
import dev.dateline.search.facet.FacetValues.Wish;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.SearchRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /api/facets/{facet}}: the values of one facet, page by page. */
final class FacetRoute implements Route {
    private static final Set<String> OWN = Set.of("prefix", "order", "size", "after");

    /** Every parameter of the route. */
    static final Set<String> KNOWN = SearchParameters.knownAnd(OWN);

    private final FacetValues values;

    FacetRoute(FacetValues values) {
        this.values = values;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/facets/{facet}", this::facet);
    }

    private void facet(Context context) {
        Map<String, List<String>> given = context.queryParamMap();
        Parameters parameters = new Parameters(given, KNOWN);
        FilterField field = field(context.pathParam("facet"));
        SearchRequest search = SearchParameters.read(given, OWN);
        Wish wish = new Wish(
                field,
                Objects.requireNonNullElse(parameters.text("prefix"), ""),
                parameters.choice(
                        "order",
                        List.of(FacetValues.Order.values()),
                        FacetValues.Order::parameter,
                        FacetValues.Order.COUNT),
                parameters.number("after", 0, 0, Wish.MOST),
                parameters.number("size", Wish.DEFAULT_SIZE, 1, Wish.MAX_SIZE));
        Answers.json(context, json(values.values(search, wish), wish));
    }

    private static FilterField field(String name) {
        return FilterField.ofParameter(name)
                .orElseThrow(() -> new InvalidRequest(
                        "facet",
                        "There is no facet \"" + name + "\" to list. Known: "
                                + Arrays.stream(FilterField.values())
                                        .map(FilterField::parameter)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static ObjectNode json(FacetValues.Page page, Wish wish) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("total").put("value", page.total()).put("exact", page.exact());
        ArrayNode buckets = json.putArray("buckets");
        page.buckets().forEach(bucket -> buckets.add(ResultJson.of(bucket)));
        json.put("missing", page.missing());
        int next = wish.from() + page.buckets().size();
        if (!page.buckets().isEmpty() && next < page.total()) {
            json.put("next", String.valueOf(next));
        }
        return json;
    }
}
