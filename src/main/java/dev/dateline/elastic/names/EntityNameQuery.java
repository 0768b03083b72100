package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.DisMaxQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.elastic.document.Fields;
import dev.dateline.search.names.AskedName;
import dev.dateline.search.names.AskedName.Candidate;
import dev.dateline.search.names.NameKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the entities index for a name in any spelling. What comes back are candidates, for {@link AskedName#ranked} to put in
 * order. Suggestion, search inside a facet and the benchmark of names all ask this way. Pure functions.
 */
public final class EntityNameQuery {
    /**
     * Candidates to fetch: of the true variants of the development names 0.93 are among the first hundred, 0.95 among two;
     * ranking those takes 6 ms.
     */
    public static final int CANDIDATES = 200;

    /** Terms of the field begin with a letter for their kind and a colon. */
    private static final int KIND = 2;

    /** An unfinished word against the whole one; set by hand: a whole word that is a name comes first. */
    private static final float BEGINNING = 0.8f;

    private EntityNameQuery() {}

    /** Finds the candidates for a name; one without letters finds none. */
    public static Query of(AskedName name) {
        return of(name, true);
    }

    /**
     * The same without consonants that differ in one, which cost more than all the rest: {@link ArchiveNames} has
     * forgiven a slip already, and only what is called so beyond doubt is suggested.
     */
    static Query ofTyped(AskedName name) {
        return of(name, false);
    }

    private static Query of(AskedName name, boolean misspelled) {
        List<List<NameKey>> groups = name.groups();
        if (groups.isEmpty()) {
            return QueryBuilders.matchNone().build()._toQuery();
        }
        BoolQuery.Builder any = QueryBuilders.bool();
        groups.forEach(group -> any.should(best(group, misspelled)));
        name.beginning().ifPresent(letters -> any.should(beginning(letters)));
        return any.build()._toQuery();
    }

    /** The entities found, to be ranked; the search must fetch id, name, spellings and articles. */
    public static List<Candidate<ObjectNode>> candidates(List<Hit<ObjectNode>> hits) {
        List<Candidate<ObjectNode>> candidates = new ArrayList<>();
        for (Hit<ObjectNode> hit : hits) {
            ObjectNode entity = Objects.requireNonNull(hit.source(), "an entity without its source");
            Set<String> names = new LinkedHashSet<>();
            names.add(entity.path(Fields.NAME).asString(""));
            entity.path(Fields.SPELLINGS).forEach(spelling -> names.add(spelling.asString("")));
            double score = Objects.requireNonNull(hit.score(), "an entity without its score");
            candidates.add(new Candidate<>(
                    entity,
                    entity.path(Fields.ID).asString(""),
                    List.copyOf(names),
                    score,
                    entity.path(Fields.ARTICLES).asLong(0)));
        }
        return candidates;
    }

    private static Query best(List<NameKey> group, boolean misspelled) {
        DisMaxQuery.Builder best = QueryBuilders.disMax();
        for (NameKey key : group) {
            best.queries(term(key));
            if (misspelled && key.misspelled() > 0) {
                best.queries(misspelled(key));
            }
        }
        return best.build()._toQuery();
    }

    private static Query term(NameKey key) {
        return QueryBuilders.term()
                .field(Fields.NAME_KEYS)
                .value(key.term())
                .boost((float) key.weight())
                .build()
                ._toQuery();
    }

    private static Query misspelled(NameKey key) {
        return QueryBuilders.fuzzy()
                .field(Fields.NAME_KEYS)
                .value(key.term())
                .fuzziness("1")
                .prefixLength(KIND)
                .boost((float) key.misspelled())
                .build()
                ._toQuery();
    }

    private static Query beginning(String letters) {
        return QueryBuilders.prefix()
                .field(Fields.NAME_KEYS)
                .value(letters)
                .rewrite("top_terms_100")
                .boost(BEGINNING)
                .build()
                ._toQuery();
    }
}
