package dev.dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import dev.dateline.search.ArchiveStatus;
import dev.dateline.search.ArticleView;
import dev.dateline.search.DateFacet;
import dev.dateline.search.Facet;
import dev.dateline.search.FilterField;
import dev.dateline.search.FoundSpellings;
import dev.dateline.search.Grouping;
import dev.dateline.search.Hit;
import dev.dateline.search.Interval;
import dev.dateline.search.SearchQuery;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchResult;
import dev.dateline.search.SearchService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Searches over a cluster. Safe for many threads. */
public final class ArticleSearch implements SearchService {
    private final ElasticsearchClient client;
    private final Aliases names;
    private final Entities entities;
    private final ArchiveSpan span;
    private final Snapshots snapshots;
    private final ArticleReader articles;
    private final StatusReader status;

    /** Searches the archive of those names; the cluster stays open as long as this is used; nothing is sent yet. */
    public ArticleSearch(Cluster cluster, Aliases names) {
        this.names = names;
        client = cluster.client();
        entities = new Entities(client, names.entities(), Clock.systemUTC());
        span = new ArchiveSpan(client, names.articles(), Clock.systemUTC());
        snapshots = new Snapshots(client, names.articles());
        articles = new ArticleReader(client, names.articles(), entities);
        status = new StatusReader(client, names);
    }

    @Override
    public SearchResult search(SearchRequest request) {
        String after = request.page().after();
        Cursor cursor = after == null ? null : snapshots.open(Cursor.decode(after, request));
        Interval asked = asked(request);
        SearchResponse<ObjectNode> response = Failures.translated(
                () -> client.search(SearchBody.of(request, cursor, names, asked), ObjectNode.class));
        return result(request, cursor, response, asked);
    }

    /** The body of the request that the first page of a search sends, for those who compare with the raw request. */
    public String body(SearchRequest request) {
        return JsonpUtils.toJsonString(SearchBody.of(request, null, names, asked(request)), new Jackson3JsonpMapper());
    }

    private Interval asked(SearchRequest request) {
        return request.facets().dates() ? DateSteps.asked(request, span.isWithinAYear()) : Interval.MONTH;
    }

    @Override
    public Optional<ArticleView> article(String id, SearchQuery query) {
        return articles.read(id, query);
    }

    @Override
    public ArchiveStatus status() {
        return status.read();
    }

    private SearchResult result(
            SearchRequest request, @Nullable Cursor cursor, SearchResponse<ObjectNode> response, Interval asked) {
        Map<FilterField, FacetReader.Counts> counts = new LinkedHashMap<>();
        for (FilterField field : request.facets().fields()) {
            counts.put(
                    field,
                    FacetReader.counts(
                            response.aggregations(), field, request.filters().of(field)));
        }
        Entities.Found known = entities.find(ids(counts, response));
        Map<FilterField, Facet> facets = new LinkedHashMap<>();
        counts.forEach((field, count) -> facets.put(
                field, FacetReader.facet(count, field, request.filters().of(field), known)));
        FoundSpellings spellings = FoundSpellings.of(request.query());
        boolean grouped = request.page().grouping() == Grouping.FAMILIES;
        List<Hit> hits = response.hits().hits().stream()
                .map(hit -> grouped ? FamilyGroups.first(hit) : hit)
                .map(hit -> HitReader.hit(hit, request.highlighting(), spellings, known))
                .toList();
        SearchResult.Total total = total(response);
        SearchResult.Total families = grouped ? FamilyGroups.total(response, total) : null;
        return new SearchResult(
                total,
                response.took(),
                grouped ? FamilyGroups.withCopies(hits, response) : hits,
                facets,
                request.facets().dates() ? dates(request, response.aggregations(), asked) : null,
                snapshots.next(request, cursor, response, families == null ? total.value() : families.value()),
                families);
    }

    private static Set<String> ids(Map<FilterField, FacetReader.Counts> counts, SearchResponse<ObjectNode> response) {
        Set<String> ids = new HashSet<>();
        counts.forEach((field, count) -> {
            if (field.isEntity()) {
                ids.addAll(count.values().keySet());
            }
        });
        response.hits().hits().stream()
                .map(hit -> hit.innerHits().isEmpty() ? hit : FamilyGroups.first(hit))
                .forEach(hit -> ids.addAll(HitReader.entityIds(hit)));
        return ids;
    }

    private static SearchResult.Total total(SearchResponse<ObjectNode> response) {
        var total = Objects.requireNonNull(response.hits().total(), "a search without its total");
        return new SearchResult.Total(total.value(), total.relation() == TotalHitsRelation.Eq);
    }

    /** Shows the counts in the step that suits them; asks again when that is shorter than what was asked for. */
    private DateFacet dates(SearchRequest request, Map<String, Aggregate> aggregations, Interval asked) {
        NavigableMap<LocalDate, Long> counts = FacetReader.days(aggregations);
        Interval step =
                Objects.requireNonNullElseGet(request.facets().interval(), () -> DateSteps.suiting(counts, asked));
        long undated = FacetReader.undated(aggregations);
        if (counts.isEmpty() || step.compareTo(asked) >= 0) {
            return new DateFacet(step, DateSteps.fill(counts, step), undated);
        }
        NavigableMap<LocalDate, Long> days = FacetReader.days(Failures.translated(
                        () -> client.search(SearchBody.dates(request, Interval.DAY, names), ObjectNode.class))
                .aggregations());
        Interval fitting = DateSteps.suiting(days, Interval.DAY);
        return new DateFacet(fitting, DateSteps.fill(days, fitting), undated);
    }
}
