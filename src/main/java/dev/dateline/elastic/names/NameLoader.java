package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.CommonStatsFlag;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.IndicesStatsResponse;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.cluster.HitPages;
import dev.dateline.elastic.cluster.SearchedIndex;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.query.HitOrder;
import dev.dateline.elastic.query.TermCounts;
import dev.dateline.search.request.Page;
import dev.dateline.search.suggest.Suggestion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads everything that can be suggested. Every method throws {@link dev.dateline.search.NotReady} when Elasticsearch does
 * not answer now. Safe for many threads.
 */
final class NameLoader {
    /** The most used ones; with some 300 bytes each they take 60 MB at most. */
    private static final int MOST_ENTITIES = 200_000;

    /** The newest ones: older articles are searched for, not typed. */
    private static final int MOST_TITLES = 30_000;

    /** Sources and topics; an archive has some hundreds. */
    private static final int MOST_VALUES = 10_000;

    private static final int PAGE = 2_500;

    /** Entities in the order in which they are suggested. */
    static final List<SortOptions> MOST_USED =
            List.of(by(Fields.ARTICLES, SortOrder.Desc), by(Fields.ID, SortOrder.Asc), by(Fields.KIND, SortOrder.Asc));

    /** Spellings of one entity that are read: the most frequent ones come first. */
    private static final int MOST_SPELLINGS = 30;

    private static final String VALUES = "values";

    private final ElasticsearchClient client;
    private final Aliases aliases;

    NameLoader(ElasticsearchClient client, Aliases aliases) {
        this.client = client;
        this.aliases = aliases;
    }

    /** A text that changes when something is written, and once more when searches see it. */
    String state() {
        IndicesStatsResponse stats = Failures.translated(() -> client.indices()
                .stats(request -> request.index(aliases.articles(), aliases.entities())
                        .metric(CommonStatsFlag.Indexing, CommonStatsFlag.Docs)));
        Map<String, List<Long>> written = new TreeMap<>();
        stats.indices().forEach((index, state) -> {
            var primaries = Objects.requireNonNull(state.primaries());
            var indexing = Objects.requireNonNull(primaries.indexing());
            var seen = Objects.requireNonNull(primaries.docs());
            long deleted = Objects.requireNonNullElse(seen.deleted(), 0L);
            written.put(index, List.of(indexing.indexTotal() + indexing.deleteTotal(), seen.count(), deleted));
        });
        return written.toString();
    }

    /** Everything, by group. */
    Map<Suggestion.Group, List<Suggestion.Known>> load() {
        List<Suggestion.Known> actors = new ArrayList<>();
        List<Suggestion.Known> places = new ArrayList<>();
        loadEntities(actors, places);
        Map<Suggestion.Group, List<Suggestion.Known>> known = new EnumMap<>(Suggestion.Group.class);
        known.put(Suggestion.Group.ACTORS, actors);
        known.put(Suggestion.Group.PLACES, places);
        known.putAll(loadValues());
        known.put(Suggestion.Group.TITLES, titles());
        return known;
    }

    /** The sources and topics. */
    Map<Suggestion.Group, List<Suggestion.Known>> loadValues() {
        return Map.of(
                Suggestion.Group.SOURCES, values(Fields.SOURCE),
                Suggestion.Group.TOPICS, values(Fields.TOPICS));
    }

    private void loadEntities(List<Suggestion.Known> actors, List<Suggestion.Known> places) {
        Walk walk = new Walk(aliases.entities(), MOST_USED, EntityDocument.SPELLED, MOST_ENTITIES);
        walk(walk, EntityDocument.class, entity -> {
            List<String> names = new ArrayList<>(List.of(entity.name()));
            entity.spellings().stream().limit(MOST_SPELLINGS).forEach(names::add);
            var one = new Suggestion.Known(
                    new Suggestion(entity.id(), entity.name(), entity.kind(), entity.articles()), names);
            if (entity.kind().isActor()) {
                actors.add(one);
            }
            if (entity.kind().isPlace()) {
                places.add(one);
            }
        });
    }

    private List<Suggestion.Known> values(String field) {
        List<Suggestion.Known> values = new ArrayList<>();
        var counted = new SearchedIndex(client, aliases.articles())
                .counts(Clauses.everything(), Map.of(VALUES, TermCounts.most(field, MOST_VALUES)));
        TermCounts.read(counted, VALUES)
                .forEach((value, articles) ->
                        values.add(new Suggestion.Known(new Suggestion(value, value, null, articles), List.of(value))));
        return values;
    }

    private List<Suggestion.Known> titles() {
        List<Suggestion.Known> titles = new ArrayList<>();
        List<String> fields = List.of(Fields.ID, Fields.TITLE);
        Walk walk = new Walk(aliases.articles(), HitOrder.of(Page.Sort.NEWEST), fields, MOST_TITLES);
        walk(walk, ObjectNode.class, article -> {
            String title = article.path(Fields.TITLE).asString("");
            if (!title.isEmpty()) {
                var suggestion = new Suggestion(article.path(Fields.ID).asString(""), title, null, 1);
                titles.add(new Suggestion.Known(suggestion, List.of(title)));
            }
        });
        return titles;
    }

    /**
     * A walk over an index.
     *
     * @param index alias
     * @param order of the documents
     * @param fields that are read
     * @param most documents, rounded up to a full page
     */
    private record Walk(String index, List<SortOptions> order, List<String> fields, int most) {
        SearchRequest.Builder body() {
            return new SearchRequest.Builder()
                    .index(index)
                    .trackTotalHits(total -> total.enabled(false))
                    .source(source -> source.filter(wanted -> wanted.includes(fields)))
                    .sort(order);
        }
    }

    private <T> void walk(Walk walk, Class<T> type, Consumer<T> visitor) {
        HitPages<T> pages = new HitPages<>(request -> Failures.translated(() -> client.search(request, type)));
        for (int seen = 0; seen < walk.most() && pages.hasNext(); seen += PAGE) {
            for (Hit<T> hit : pages.next(walk.body(), PAGE).hits().hits()) {
                visitor.accept(Objects.requireNonNull(hit.source(), "a document without its source"));
            }
        }
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(order)));
    }
}
