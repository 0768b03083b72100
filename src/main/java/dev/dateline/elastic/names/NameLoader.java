package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.CommonStatsFlag;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.IndicesStatsResponse;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.query.HitOrder;
import dev.dateline.elastic.query.TermCounts;
import dev.dateline.search.request.Sort;
import dev.dateline.search.suggest.Suggestion;
import dev.dateline.search.suggest.SuggestionGroup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Reads everything that can be suggested. Safe for many threads. */
final class NameLoader {
    /** The most used ones; with some 300 bytes each they take 60 MB at most. */
    private static final int MOST_ENTITIES = 200_000;

    /** The newest ones: older articles are searched for, not typed. */
    private static final int MOST_TITLES = 30_000;

    /** Sources and topics; an archive has some hundreds. */
    private static final int MOST_VALUES = 10_000;

    private static final int PAGE = 2_500;

    /** Spellings of one entity that are read: the most frequent ones come first. */
    private static final int MOST_SPELLINGS = 30;

    private static final String VALUES = "values";

    private final ElasticsearchClient client;
    private final Aliases names;

    NameLoader(ElasticsearchClient client, Aliases names) {
        this.client = client;
        this.names = names;
    }

    /** A text that changes when something is written. */
    String state() throws IOException {
        IndicesStatsResponse stats = client.indices()
                .stats(request ->
                        request.index(names.articles(), names.entities()).metric(CommonStatsFlag.Indexing));
        Map<String, Long> written = new TreeMap<>();
        stats.indices().forEach((index, state) -> {
            var indexing = Objects.requireNonNull(
                    Objects.requireNonNull(state.primaries()).indexing());
            written.put(index, indexing.indexTotal() + indexing.deleteTotal());
        });
        return written.toString();
    }

    /** Everything, by group. */
    Map<SuggestionGroup, List<Suggestion.Known>> load() throws IOException {
        Map<SuggestionGroup, List<Suggestion.Known>> known = new EnumMap<>(SuggestionGroup.class);
        for (SuggestionGroup group : SuggestionGroup.values()) {
            known.put(group, new ArrayList<>());
        }
        loadEntities(known);
        known.put(SuggestionGroup.SOURCES, values(Fields.SOURCE));
        known.put(SuggestionGroup.TOPICS, values(Fields.TOPICS));
        loadTitles(Objects.requireNonNull(known.get(SuggestionGroup.TITLES)));
        return known;
    }

    private void loadEntities(Map<SuggestionGroup, List<Suggestion.Known>> known) throws IOException {
        List<SortOptions> order = List.of(
                by(Fields.ARTICLES, SortOrder.Desc), by(Fields.ID, SortOrder.Asc), by(Fields.KIND, SortOrder.Asc));
        List<String> fields = List.of(Fields.ID, Fields.KIND, Fields.NAME, Fields.SPELLINGS, Fields.ARTICLES);
        walk(
                new Walk(names.entities(), order, fields, MOST_ENTITIES),
                entity -> EntityKind.ofJson(entity.path(Fields.KIND).asString(""))
                        .ifPresent(kind -> add(entity, kind, known)));
    }

    private static void add(ObjectNode entity, EntityKind kind, Map<SuggestionGroup, List<Suggestion.Known>> known) {
        String id = entity.path(Fields.ID).asString("");
        String name = entity.path(Fields.NAME).asString(id);
        List<String> spellings = new ArrayList<>(List.of(name));
        entity.path(Fields.SPELLINGS)
                .valueStream()
                .limit(MOST_SPELLINGS)
                .forEach(spelling -> spellings.add(spelling.asString("")));
        var suggestion =
                new Suggestion(id, name, kind, entity.path(Fields.ARTICLES).asLong(0));
        var one = new Suggestion.Known(suggestion, spellings);
        if (kind.isActor()) {
            Objects.requireNonNull(known.get(SuggestionGroup.ACTORS)).add(one);
        }
        if (kind.isPlace()) {
            Objects.requireNonNull(known.get(SuggestionGroup.PLACES)).add(one);
        }
    }

    private List<Suggestion.Known> values(String field) throws IOException {
        List<Suggestion.Known> values = new ArrayList<>();
        var counted = client.search(
                search -> search.index(names.articles())
                        .size(0)
                        .trackTotalHits(total -> total.enabled(false))
                        .aggregations(
                                VALUES,
                                all -> all.terms(terms -> terms.field(field).size(MOST_VALUES))),
                Void.class);
        TermCounts.read(Objects.requireNonNull(counted.aggregations().get(VALUES))
                        .sterms())
                .forEach((value, articles) ->
                        values.add(new Suggestion.Known(new Suggestion(value, value, null, articles), List.of(value))));
        return values;
    }

    private void loadTitles(List<Suggestion.Known> titles) throws IOException {
        Walk walk = new Walk(names.articles(), HitOrder.of(Sort.NEWEST), List.of(Fields.ID, Fields.TITLE), MOST_TITLES);
        walk(walk, article -> {
            String title = article.path(Fields.TITLE).asString("");
            if (!title.isEmpty()) {
                var suggestion = new Suggestion(article.path(Fields.ID).asString(""), title, null, 1);
                titles.add(new Suggestion.Known(suggestion, List.of(title)));
            }
        });
    }

    /**
     * A walk over an index.
     *
     * @param index alias
     * @param order by which pages are turned
     * @param fields that are read
     * @param most documents
     */
    private record Walk(String index, List<SortOptions> order, List<String> fields, int most) {}

    private void walk(Walk walk, Consumer<ObjectNode> visitor) throws IOException {
        List<FieldValue> after = List.of();
        int seen = 0;
        List<Hit<ObjectNode>> page;
        do {
            List<FieldValue> last = after;
            page = client.search(
                            search -> {
                                search.index(walk.index())
                                        .size(PAGE)
                                        .trackTotalHits(total -> total.enabled(false))
                                        .source(source -> source.filter(fields -> fields.includes(walk.fields())))
                                        .sort(walk.order());
                                return last.isEmpty() ? search : search.searchAfter(last);
                            },
                            ObjectNode.class)
                    .hits()
                    .hits();
            for (Hit<ObjectNode> hit : page) {
                visitor.accept(Objects.requireNonNull(hit.source(), "a document without its source"));
                after = hit.sort();
            }
            seen += page.size();
        } while (page.size() == PAGE && seen < walk.most());
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(order)));
    }
}
