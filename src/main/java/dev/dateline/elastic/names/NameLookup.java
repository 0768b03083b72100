package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.cluster.SearchedIndex;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.NameQuery;
import dev.dateline.elastic.query.ResolvedQuery;
import dev.dateline.elastic.query.ResolvedSearch;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.query.QueryField;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.query.QueryPrinter;
import dev.dateline.search.query.QuoteWords;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.QuerySpellings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks up the names and values in the fields of a query: the ids of actors and places that have a name in any spelling, and
 * the sources, topics and languages that contain a word. Every method throws {@link InvalidRequest} when a name has too many
 * entities, and {@link dev.dateline.search.NotReady} when Elasticsearch does not answer now. Safe for many threads.
 */
public final class NameLookup {
    /** Most entities of one name: as many as one answer of Elasticsearch holds. */
    private static final int MOST = 10_000;

    private final SearchedIndex entities;
    private final KnownValues values;
    private final SpellingLookup spellings;

    NameLookup(SearchedIndex entities, KnownValues values, SpellingLookup spellings) {
        this.entities = entities;
        this.values = values;
        this.spellings = spellings;
    }

    /** Looks up the names of a query. */
    public ResolvedQuery resolved(SearchQuery query) {
        return ResolvedQuery.of(spelled(query), this::values);
    }

    /** Looks up the names of a search. */
    public ResolvedSearch resolved(SearchRequest asked) {
        return resolved(asked, spelled(asked.query()));
    }

    /** Looks up the names of a search for quotes, in which words without a field are words of the quote. */
    public ResolvedSearch quotes(SearchRequest asked) {
        SearchQuery query = spelled(asked.query());
        return resolved(asked, query.with(QuoteWords.said(query.root())));
    }

    /** The other spellings that a resolved query was looked up to have. */
    public QuerySpellings spellings(ResolvedQuery query) {
        return query.variants() ? spellings.found(query.root()) : QuerySpellings.NONE;
    }

    /** The understood query with the other spellings of its words. */
    private SearchQuery spelled(SearchQuery query) {
        SearchQuery understood = ResolvedQuery.understood(query);
        return query.variants() ? understood.with(spellings.spelled(understood.root(), query.choice())) : understood;
    }

    private ResolvedSearch resolved(SearchRequest asked, SearchQuery query) {
        return new ResolvedSearch(asked.with(query), ResolvedQuery.of(query, this::values));
    }

    private List<String> values(QueryField field, QueryNode.Term name) {
        if (field.kind() != QueryField.Kind.VALUES) {
            return ids(field, name);
        }
        FilterField filter = FilterField.ofParameter(field.written()).orElseThrow();
        return FilterQuery.words(filter) == null ? values.with(filter, name) : List.of();
    }

    private List<String> ids(QueryField field, QueryNode.Term name) {
        Set<String> ids = new LinkedHashSet<>();
        if (name instanceof QueryNode.Word || name instanceof QueryNode.Phrase) {
            ids.add(name.text());
        }
        SearchResponse<EntityDocument> response = entities.search(
                search -> search.ignoreUnavailable(true)
                        .query(entities(field, name))
                        .size(MOST)
                        .sort(sort -> sort.field(by -> by.field(Fields.ARTICLES).order(SortOrder.Desc)))
                        .source(source -> source.filter(fields -> fields.includes(Fields.ID))),
                EntityDocument.class);
        if (response.hits().total() != null && response.hits().total().value() > MOST) {
            throw new InvalidRequest(
                    "q",
                    "More than " + MOST + " names match " + QueryPrinter.print(new QueryNode.InField(field, name))
                            + ". Give more of the name.");
        }
        response.hits().hits().forEach(hit -> {
            if (hit.source() != null) {
                ids.add(hit.source().id());
            }
        });
        return List.copyOf(ids);
    }

    private static Query entities(QueryField field, QueryNode.Term name) {
        List<Query> names = new ArrayList<>();
        names.addAll(new NameQuery(Fields.NAME, Fields.NAME_VARIANTS).forms(name));
        names.addAll(new NameQuery(Fields.SPELLINGS, Fields.SPELLINGS_VARIANTS).forms(name));
        List<String> kinds = kinds(field).map(EntityKind::json).toList();
        return QueryBuilders.bool()
                .filter(Clauses.anyOf(names), Clauses.terms(Fields.KIND, kinds))
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
