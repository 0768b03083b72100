package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.dateline.elastic.cluster.SearchedIndex;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.document.Ties;
import dev.dateline.elastic.facet.FacetReader;
import dev.dateline.elastic.names.Entities;
import dev.dateline.elastic.names.NameLookup;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.TermCounts;
import dev.dateline.search.NetworkService;
import dev.dateline.search.NetworkService.By;
import dev.dateline.search.NetworkService.Network.Tie;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Counts networks in two requests: the actors of most articles, then the co-occurrences of these only, so that each of them
 * is counted exactly. A third request counts pairs by article when no sentence names two of the actors: annotations of whole
 * articles have no sentences. Safe for many threads.
 */
public final class ActorNetwork implements NetworkService {
    private static final String ACTORS = "actors";
    private static final String TOGETHER = "together";
    private static final String SPEAKING = "speaking";

    private final SearchedIndex articles;
    private final Entities entities;
    private final NameLookup lookup;

    /** Counts in an archive. */
    public ActorNetwork(SearchedArchive archive) {
        this.articles = archive.articles();
        this.entities = archive.entities();
        this.lookup = archive.lookup();
    }

    @Override
    public NetworkService.Network network(SearchRequest search, int actors, By by) {
        Query query = FilterQuery.whole(lookup.resolved(search));
        var first = articles.countsAndTotal(query, Map.of(ACTORS, TermCounts.most(Fields.ACTORS, actors)));
        Map<String, Long> counts = TermCounts.read(first.aggregations(), ACTORS);
        List<Facet.Bucket> nodes = nodes(counts, search);
        long found = Objects.requireNonNull(first.hits().total()).value();
        return counts.size() < 2
                ? new NetworkService.Network(found, by == By.AUTO ? By.SENTENCE : by, nodes, List.of(), List.of())
                : tied(found, by, nodes, query, List.copyOf(counts.keySet()));
    }

    private List<Facet.Bucket> nodes(Map<String, Long> counts, SearchRequest search) {
        var labels = new FacetReader.Labels(FilterField.ACTOR, entities.find(counts.keySet()));
        List<String> selected = search.filters().of(FilterField.ACTOR).selected();
        List<Facet.Bucket> nodes = new ArrayList<>();
        counts.forEach((id, count) -> nodes.add(labels.bucket(id, count, selected.contains(id))));
        return nodes;
    }

    private NetworkService.Network tied(long found, By by, List<Facet.Bucket> nodes, Query query, List<String> actors) {
        List<String> together = new ArrayList<>();
        List<String> speaking = new ArrayList<>();
        for (String one : actors) {
            for (String other : actors) {
                if (one.compareTo(other) < 0) {
                    together.add(Ties.together(one, other));
                }
                if (!one.equals(other)) {
                    speaking.add(Ties.speaking(one, other));
                }
            }
        }
        Map<String, Aggregate> counted = articles.counts(
                query,
                Map.of(
                        TOGETHER, TermCounts.among(Fields.TOGETHER, together),
                        SPEAKING, TermCounts.among(Fields.SPEAKING, speaking)));
        List<Tie> bySentence = ties(counted, TOGETHER);
        boolean byArticle = by == By.ARTICLE || (by == By.AUTO && bySentence.isEmpty());
        return new NetworkService.Network(
                found,
                byArticle ? By.ARTICLE : By.SENTENCE,
                nodes,
                byArticle ? inOneArticle(query, actors) : bySentence,
                ties(counted, SPEAKING));
    }

    /** The pairs of actors that one article names, most articles first. */
    private List<Tie> inOneArticle(Query query, List<String> actors) {
        Aggregation others = TermCounts.among(Fields.ACTORS, actors);
        var counted = articles.counts(
                query, Map.of(TOGETHER, TermCounts.among(Fields.ACTORS, actors, Map.of(TOGETHER, others))));
        List<Tie> ties = new ArrayList<>();
        for (var one :
                Objects.requireNonNull(counted.get(TOGETHER)).sterms().buckets().array()) {
            String from = one.key().stringValue();
            TermCounts.read(one.aggregations(), TOGETHER).forEach((to, count) -> {
                if (from.compareTo(to) < 0) {
                    ties.add(new Tie(from, to, count));
                }
            });
        }
        ties.sort(Comparator.comparingLong(Tie::count)
                .reversed()
                .thenComparing(Tie::from)
                .thenComparing(Tie::to));
        return ties;
    }

    private static List<Tie> ties(Map<String, Aggregate> aggregations, String name) {
        List<Tie> ties = new ArrayList<>();
        TermCounts.read(aggregations, name).forEach((tie, count) -> {
            List<String> ids = Ties.ids(tie);
            ties.add(new Tie(ids.get(0), ids.get(1), count));
        });
        return ties;
    }
}
