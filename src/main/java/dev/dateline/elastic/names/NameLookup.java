package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.query.Alternatives;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.NameQuery;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.query.QueryField;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.query.QueryPrinter;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.ListedValues;
import dev.dateline.search.result.QuerySpellings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks up whom and what the fields of a query name: the ids of actors and places that bear a name in any spelling, and
 * the sources, topics and languages that a word is part of. Safe for many threads.
 */
public final class NameLookup {
    /** Entities that one name may stand for; the most that one answer of Elasticsearch holds. */
    private static final int MOST = 10_000;

    private final ElasticsearchClient client;
    private final String entities;
    private final KnownValues values;
    private final SpellingLookup spellings;

    NameLookup(ElasticsearchClient client, String entities, KnownValues values, SpellingLookup spellings) {
        this.client = client;
        this.entities = entities;
        this.values = values;
        this.spellings = spellings;
    }

    /** The same search with its query {@link #resolved(SearchQuery) resolved}. */
    public SearchRequest resolved(SearchRequest request) {
        return new SearchRequest(
                resolved(request.query()), request.filters(), request.page(), request.facets(), request.highlighting());
    }

    /**
     * The query with the other spellings of its words, and with names and values instead of what they are asked by. Everything that is sent to Elasticsearch is
     * made of such a query.
     *
     * @throws InvalidRequest when a name stands for too many
     * @throws dev.dateline.search.NotReady when Elasticsearch does not answer now
     */
    public SearchQuery resolved(SearchQuery query) {
        QueryNode root = query.variants() ? spellings.resolved(query.root(), query.choice()) : query.root();
        return new SearchQuery(query.text(), resolved(root, query.variants()), query.variants(), query.choice());
    }

    /** The other spellings that a {@link #resolved(SearchQuery) resolved} query was looked up to have. */
    public QuerySpellings spellings(SearchQuery resolved) {
        return resolved.variants() ? spellings.told(resolved.root()) : QuerySpellings.NONE;
    }

    private QueryNode resolved(QueryNode node, boolean variants) {
        return switch (node) {
            case QueryNode.And and ->
                new QueryNode.And(and.nodes().stream()
                        .map(part -> resolved(part, variants))
                        .toList());
            case QueryNode.Or or ->
                new QueryNode.Or(or.nodes().stream()
                        .map(part -> resolved(part, variants))
                        .toList());
            case QueryNode.Not not -> new QueryNode.Not(resolved(not.node(), variants));
            case QueryNode.InField in -> field(in.field(), in.node(), variants);
            default -> node;
        };
    }

    private QueryNode field(QueryField field, QueryNode node, boolean variants) {
        boolean isWords = field.kind() == QueryField.Kind.WORDS || field == QueryField.SAID;
        return isWords ? new QueryNode.InField(field, node) : each(field, node, variants);
    }

    /** Looks up each name of a combination. */
    private QueryNode each(QueryField field, QueryNode node, boolean variants) {
        return switch (node) {
            case QueryNode.And and ->
                new QueryNode.And(and.nodes().stream()
                        .map(part -> each(field, part, variants))
                        .toList());
            case QueryNode.Or or ->
                new QueryNode.Or(or.nodes().stream()
                        .map(part -> each(field, part, variants))
                        .toList());
            case QueryNode.Not not -> new QueryNode.Not(each(field, not.node(), variants));
            default -> one(new QueryNode.InField(field, node), variants);
        };
    }

    private QueryNode one(QueryNode.InField asked, boolean variants) {
        FilterField field = FilterField.ofParameter(asked.field().written()).orElseThrow();
        if (asked.field().kind() == QueryField.Kind.VALUES) {
            return new QueryNode.OneOf(field, ListedValues.with(asked.node(), values.of(field)), asked);
        }
        return new QueryNode.OneOf(field, ids(asked, variants), asked);
    }

    private List<String> ids(QueryNode.InField asked, boolean variants) {
        Set<String> ids = new LinkedHashSet<>();
        if (asked.node() instanceof QueryNode.Word word) {
            ids.add(word.text());
        } else if (asked.node() instanceof QueryNode.Phrase phrase) {
            ids.add(phrase.text());
        }
        var response = Failures.translated(() -> client.search(
                search -> search.index(entities)
                        .ignoreUnavailable(true)
                        .query(entities(asked, variants))
                        .size(MOST)
                        .sort(sort -> sort.field(by -> by.field(Fields.ARTICLES).order(SortOrder.Desc)))
                        .source(source -> source.filter(fields -> fields.includes(Fields.ID))),
                ObjectNode.class));
        if (response.hits().total() != null && response.hits().total().value() > MOST) {
            throw new InvalidRequest(
                    "q", "More than " + MOST + " names fit " + QueryPrinter.print(asked) + ". Give more of the name.");
        }
        response.hits().hits().forEach(hit -> {
            if (hit.source() != null) {
                ids.add(hit.source().path(Fields.ID).asString(""));
            }
        });
        return List.copyOf(ids);
    }

    private static Query entities(QueryNode.InField asked, boolean variants) {
        List<Query> names = new ArrayList<>();
        names.addAll(new NameQuery(Fields.NAME, Fields.NAME_VARIANTS, variants).forms(asked.node()));
        names.addAll(new NameQuery(Fields.SPELLINGS, Fields.SPELLINGS_VARIANTS, variants).forms(asked.node()));
        List<String> kinds = kinds(asked.field()).map(EntityKind::json).toList();
        return QueryBuilders.bool()
                .filter(Alternatives.any(names), FilterQuery.terms(Fields.KIND, kinds))
                .build()
                ._toQuery();
    }

    private static Stream<EntityKind> kinds(QueryField field) {
        return Stream.of(EntityKind.values()).filter(kind -> switch (field) {
            case PERSON -> kind == EntityKind.PERSON;
            case ORGANIZATION -> kind == EntityKind.ORGANIZATION;
            case COUNTRY -> kind == EntityKind.COUNTRY;
            case PLACE -> kind.isPlace();
            default -> kind.isActor();
        });
    }
}
