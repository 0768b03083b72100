package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.DisMaxQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.document.Fields;
import dev.dateline.search.names.AskedName;
import dev.dateline.search.names.AskedName.Candidate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Asks the entities index for a name in any spelling. The results are candidates, which {@link AskedName#ranked} puts in
 * order. Suggestions, search inside a facet and the benchmark of names all ask this way. Pure functions.
 */
public final class EntityNameQuery {
    /**
     * Candidates to fetch: of the true variants of the development names 0.93 are among the first hundred, 0.95 among two;
     * ranking those takes 6 ms.
     */
    public static final int CANDIDATES = 200;

    /** Terms of the field start with a letter for their kind and a colon. */
    private static final int KIND = 2;

    /** An unfinished word against the whole one; set by hand: a name that is the whole word comes first. */
    private static final float BEGINNING = 0.8f;

    private EntityNameQuery() {}

    /** Finds the candidates for a name; one without letters finds none. */
    public static Query of(AskedName name) {
        return of(name, true);
    }

    /**
     * The same without keys that differ in one consonant, which cost more than all the rest: {@link ArchiveNames} has
     * already looked for typos, and only sure matches are suggested.
     */
    static Query ofTyped(AskedName name) {
        return of(name, false);
    }

    /** Finds the entities of which each word typed begins a word of a name; empty when too little is typed. */
    static Optional<Query> beginning(AskedName typed) {
        List<String> beginnings = typed.beginnings();
        return beginnings.isEmpty()
                ? Optional.empty()
                : Optional.of(Clauses.allOf(beginnings.stream()
                        .map(term -> Clauses.prefix(Fields.NAME_KEYS, term))
                        .toList()));
    }

    private static Query of(AskedName name, boolean misspelled) {
        List<List<AskedName.Key>> groups = name.groups();
        if (groups.stream().allMatch(List::isEmpty)) {
            return Clauses.nothing();
        }
        BoolQuery.Builder any = QueryBuilders.bool();
        groups.stream().filter(group -> !group.isEmpty()).forEach(group -> any.should(best(group, misspelled)));
        name.beginning().ifPresent(letters -> any.should(beginning(letters)));
        return any.build()._toQuery();
    }

    /** The entities found, to be ranked; the search must fetch the fields of {@link EntityDocument#SPELLED}. */
    public static List<Candidate<EntityDocument>> candidates(List<Hit<EntityDocument>> hits) {
        List<Candidate<EntityDocument>> candidates = new ArrayList<>();
        for (Hit<EntityDocument> hit : hits) {
            EntityDocument entity = Objects.requireNonNull(hit.source(), "an entity without its source");
            Set<String> names = new LinkedHashSet<>();
            names.add(entity.name());
            names.addAll(entity.spellings());
            double score = Objects.requireNonNull(hit.score(), "an entity without its score");
            boolean isOrganization = entity.kind() == EntityKind.ORGANIZATION;
            candidates.add(
                    new Candidate<>(entity, entity.id(), List.copyOf(names), isOrganization, score, entity.articles()));
        }
        return candidates;
    }

    private static Query best(List<AskedName.Key> group, boolean misspelled) {
        DisMaxQuery.Builder best = QueryBuilders.disMax();
        for (AskedName.Key key : group) {
            best.queries(term(key));
            if (misspelled && key.misspelled() > 0) {
                best.queries(misspelled(key));
            }
        }
        return best.build()._toQuery();
    }

    private static Query term(AskedName.Key key) {
        return QueryBuilders.term()
                .field(Fields.NAME_KEYS)
                .value(key.term())
                .boost((float) key.weight())
                .build()
                ._toQuery();
    }

    private static Query misspelled(AskedName.Key key) {
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
