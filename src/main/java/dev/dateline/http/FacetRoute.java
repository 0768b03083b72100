package dev.dateline.http;

import dev.dateline.http.DatelineServer.Route;
import dev.dateline.search.FacetValues;
import dev.dateline.search.FacetValues.Wish;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.export.ExportLayout.Target;
import dev.dateline.search.export.ResultTables;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.Facet;
import dev.dateline.search.result.SearchResult;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/facets/{facet}}: the values of one facet, page by page or as a table. */
final class FacetRoute implements Route {
    private final FacetValues values;

    FacetRoute(FacetValues values) {
        this.values = values;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/facets/{facet}", this::facet);
    }

    private void facet(Context context) {
        Parameters parameters = Parameters.of(context);
        SearchRequest search = SearchParameters.readFirstPage(parameters);
        String prefix = Objects.requireNonNullElse(parameters.text("prefix"), "");
        FacetValues.Order order = parameters.choice(
                "order", List.of(FacetValues.Order.values()), FacetValues.Order::parameter, FacetValues.Order.COUNT);
        int from = parameters.number("after", 0, 0, Wish.MOST);
        boolean isTable = Downloads.Format.of(parameters) == Downloads.Format.CSV;
        Target target = Downloads.target(parameters);
        int size = parameters.number(
                "size", isTable ? Wish.MOST : Wish.DEFAULT_SIZE, 1, isTable ? Wish.MOST : Wish.MAX_SIZE);
        parameters.refuseOthers();
        Wish wish = new Wish(field(context.pathParam("facet")), prefix, order, from, size);
        if (isTable) {
            List<Facet.Bucket> buckets = values.values(search, wish).buckets();
            Downloads.csv(context, wish.field().parameter(), target, csv -> ResultTables.facet(csv, buckets));
            return;
        }
        Answers.send(context, Answer.of(values.values(search, wish), wish));
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

    private record Answer(
            SearchResult.Total total,
            List<Facet.Bucket> buckets,
            long missing,
            @Nullable String next) {
        static Answer of(FacetValues.Page page, Wish wish) {
            int next = wish.from() + page.buckets().size();
            boolean more = !page.buckets().isEmpty() && next < page.total();
            return new Answer(
                    new SearchResult.Total(page.total(), page.exact()),
                    page.buckets(),
                    page.missing(),
                    more ? String.valueOf(next) : null);
        }
    }
}
