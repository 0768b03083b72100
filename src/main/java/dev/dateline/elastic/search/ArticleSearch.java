package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHitsRelation;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.facet.DateFacets;
import dev.dateline.elastic.facet.FacetCounting;
import dev.dateline.elastic.facet.FacetReader;
import dev.dateline.elastic.names.Entities;
import dev.dateline.elastic.names.NameLookup;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.query.ResolvedSearch;
import dev.dateline.search.SearchService;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.QuoteRequest;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.ArchiveStatus;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.ArticleView;
import dev.dateline.search.result.Facet;
import dev.dateline.search.result.KnownEntity;
import dev.dateline.search.result.QuoteResult;
import dev.dateline.search.result.SearchResult;
import dev.dateline.search.spelling.FoundSpellings;
import java.time.Instant;
import java.util.ArrayList;
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
    private final Aliases aliases;
    private final Entities entities;
    private final Snapshots snapshots;
    private final ArticleReader articles;
    private final NameLookup lookup;
    private final FacetCounting counting;
    private final DateFacets dates;
    private final Advice advice;
    private final QuoteSearch quotes;
    /** Of the index, as the last answer had them; 0 before the first. When wrong, facets say by how much they are off. */
    private volatile int shards;

    /** Searches an archive; nothing is sent yet. */
    public ArticleSearch(SearchedArchive archive) {
        aliases = archive.aliases();
        client = archive.client();
        entities = archive.entities();
        lookup = archive.lookup();
        snapshots = new Snapshots(client, aliases.articles());
        articles = new ArticleReader(archive);
        counting = new FacetCounting(archive.articles());
        dates = new DateFacets(archive.articles());
        advice = new Advice(archive.articles());
        quotes = new QuoteSearch(archive, snapshots);
    }

    @Override
    public SearchResult search(SearchRequest asked) {
        ResolvedSearch search = lookup.resolved(asked);
        String after = search.page().after();
        Cursor cursor = after == null ? null : snapshots.open(Cursor.decode(after, Cursor.key(asked)));
        Interval step = dates.step(search);
        SearchResponse<ObjectNode> response = Failures.translated(() -> client.search(
                SearchBody.page(search, cursor, aliases, new SearchBody.Counting(step, shards)), ObjectNode.class));
        shards = response.shards().total().intValue();
        return result(search, cursor, response, step);
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
        return entities.read(ids);
    }

    @Override
    public ArchiveStatus status() {
        Map.Entry<String, IndexState> index = Failures.translated(
                        () -> client.indices().get(served -> served.index(aliases.articles())))
                .indices()
                .entrySet()
                .iterator()
                .next();
        HealthResponse health = Failures.translated(() -> client.cluster().health());
        return new ArchiveStatus(
                index.getKey(),
                built(index.getValue()),
                count(aliases.articles()),
                count(aliases.entities()),
                new ArchiveStatus.Cluster(health.clusterName(), health.status().jsonValue(), health.numberOfNodes()));
    }

    /** The time when the index was created, from its settings. */
    private static @Nullable Instant built(IndexState index) {
        IndexSettings settings = index.settings();
        IndexSettings inner = settings == null ? null : settings.index();
        Long millis = inner == null ? null : inner.creationDate();
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private long count(String alias) {
        return Failures.translated(
                        () -> client.count(count -> count.index(alias).ignoreUnavailable(true)))
                .count();
    }

    private SearchResult result(
            ResolvedSearch search, @Nullable Cursor cursor, SearchResponse<ObjectNode> response, Interval step) {
        Map<FilterField, FacetReader.Counts> counts = counting.counts(search, response.aggregations());
        boolean grouped = search.page().grouping() == Page.Grouping.FAMILIES;
        List<String> several = grouped ? FamilyGroups.several(response) : List.of();
        FamilyGroups groups = groups(search, several, cursor);
        var found = response.hits().hits();
        var shown = found.stream().map(hit -> groups.shown(hit, search)).toList();
        Entities.Found known = entities.find(ids(counts, shown));
        Map<FilterField, Facet> facets = new LinkedHashMap<>();
        counts.forEach((field, count) -> facets.put(field, FacetReader.facet(count, field, search, known)));
        FoundSpellings spellings =
                FoundSpellings.of(search.query().root(), search.query().variants());
        List<ArticleHit> hits = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            ArticleHit hit = HitReader.hit(shown.get(i), search.highlighting(), spellings, known);
            hits.add(grouped ? hit.in(groups.of(found.get(i), hit.card().id())) : hit);
        }
        SearchResult.Total total = total(response);
        SearchResult.Total families = grouped ? FamilyGroups.total(response, total) : null;
        return new SearchResult(
                search.query().names(),
                total,
                response.took(),
                hits,
                facets,
                search.facets().dates() ? dates.published(search, response.aggregations(), step) : null,
                search.facets().mentioned() ? dates.mentioned(search, response.aggregations()) : null,
                cursor == null ? advice.of(search, total.value()) : SearchResult.Advice.NONE,
                snapshots.next(search, cursor, response, families == null ? total.value() : families.value()),
                lookup.spellings(search.query()),
                families);
    }

    private FamilyGroups groups(ResolvedSearch search, List<String> several, @Nullable Cursor cursor) {
        return several.isEmpty()
                ? new FamilyGroups(Map.of())
                : FamilyGroups.read(Failures.translated(
                        () -> client.search(FamilyGroups.copies(search, several, cursor, aliases), ObjectNode.class)));
    }

    private static Set<String> ids(Map<FilterField, FacetReader.Counts> counts, List<Hit<ObjectNode>> shown) {
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
