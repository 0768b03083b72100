package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.facet.DateFacets;
import dev.dateline.elastic.facet.FacetCounting;
import dev.dateline.elastic.facet.FacetReader;
import dev.dateline.elastic.names.Entities;
import dev.dateline.elastic.names.EntityReader;
import dev.dateline.elastic.names.NameLookup;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.search.SearchService;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Grouping;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.QuoteRequest;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.ArchiveStatus;
import dev.dateline.search.result.ArticleView;
import dev.dateline.search.result.Facet;
import dev.dateline.search.result.Hit;
import dev.dateline.search.result.KnownEntity;
import dev.dateline.search.result.QueryAdvice;
import dev.dateline.search.result.QuoteResult;
import dev.dateline.search.result.SearchResult;
import dev.dateline.search.spelling.FoundSpellings;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Snapshots snapshots;
    private final ArticleReader articles;
    private final EntityReader known;
    private final StatusReader status;
    private final NameLookup lookup;
    private final FacetCounting counting;
    private final DateFacets dates;
    private final Advice advice;
    private final QuoteSearch quotes;

    /** Searches an archive; nothing is sent yet. */
    public ArticleSearch(SearchedArchive archive) {
        names = archive.names();
        client = archive.client();
        entities = archive.entities();
        lookup = archive.lookup();
        snapshots = new Snapshots(client, names.articles());
        articles = new ArticleReader(client, names.articles(), entities, lookup);
        known = new EntityReader(client, names.entities());
        status = new StatusReader(client, names);
        counting = new FacetCounting(client, names.articles());
        dates = new DateFacets(client, names.articles());
        advice = new Advice(client, names);
        quotes = new QuoteSearch(client, names, lookup, snapshots, entities);
    }

    @Override
    public SearchResult search(SearchRequest asked) {
        SearchRequest request = lookup.resolved(asked);
        String after = request.page().after();
        Cursor cursor = after == null ? null : snapshots.open(Cursor.decode(after, request));
        Interval step = dates.step(request);
        SearchResponse<ObjectNode> response =
                Failures.translated(() -> client.search(SearchBody.of(request, cursor, names, step), ObjectNode.class));
        return result(request, cursor, response, step);
    }

    /** The body of the request that the first page of a search sends, for those who compare with the raw request. */
    public String body(SearchRequest asked) {
        SearchRequest request = lookup.resolved(asked);
        return JsonpUtils.toJsonString(
                SearchBody.of(request, null, names, dates.step(request)), new Jackson3JsonpMapper());
    }

    @Override
    public QuoteResult quotes(QuoteRequest request) {
        return quotes.search(request);
    }

    @Override
    public Optional<ArticleView> article(String id, SearchQuery query) {
        return articles.read(id, query);
    }

    @Override
    public List<KnownEntity> entities(List<String> ids) {
        return known.read(ids);
    }

    @Override
    public ArchiveStatus status() {
        return status.read();
    }

    private SearchResult result(
            SearchRequest request, @Nullable Cursor cursor, SearchResponse<ObjectNode> response, Interval step) {
        Map<FilterField, FacetReader.Counts> counts = counting.counts(request, response.aggregations());
        boolean grouped = request.page().grouping() == Grouping.FAMILIES;
        var shown = response.hits().hits().stream()
                .map(hit -> grouped ? FamilyGroups.first(hit) : hit)
                .toList();
        Entities.Found known = entities.find(ids(counts, shown));
        Map<FilterField, Facet> facets = new LinkedHashMap<>();
        counts.forEach((field, count) -> facets.put(field, FacetReader.facet(count, field, request, known)));
        FoundSpellings spellings = FoundSpellings.of(request.query());
        List<Hit> hits = shown.stream()
                .map(hit -> HitReader.hit(hit, request.highlighting(), spellings, known))
                .toList();
        SearchResult.Total total = total(response);
        SearchResult.Total families = grouped ? FamilyGroups.total(response, total) : null;
        return new SearchResult(
                total,
                response.took(),
                grouped ? FamilyGroups.withCopies(hits, response) : hits,
                facets,
                request.facets().dates() ? dates.published(request, response.aggregations(), step) : null,
                request.facets().mentioned() ? dates.mentioned(request, response.aggregations()) : null,
                cursor == null ? advice.of(request, total.value()) : QueryAdvice.NONE,
                snapshots.next(request, cursor, response, families == null ? total.value() : families.value()),
                lookup.spellings(request.query()),
                families);
    }

    private static Set<String> ids(
            Map<FilterField, FacetReader.Counts> counts,
            List<co.elastic.clients.elasticsearch.core.search.Hit<ObjectNode>> shown) {
        Set<String> ids = new HashSet<>();
        counts.forEach((field, count) -> {
            if (field.isEntity()) {
                ids.addAll(count.values().keySet());
            }
        });
        shown.forEach(hit -> ids.addAll(HitReader.entityIds(hit)));
        return ids;
    }

    private static SearchResult.Total total(SearchResponse<ObjectNode> response) {
        var total = Objects.requireNonNull(response.hits().total(), "a search without its total");
        return new SearchResult.Total(total.value(), total.relation() == TotalHitsRelation.Eq);
    }
}
