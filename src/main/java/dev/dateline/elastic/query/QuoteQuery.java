package dev.dateline.elastic.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import dev.dateline.elastic.document.Fields;
import dev.dateline.search.query.QueryField;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.request.FilterField;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what a search asks of a quote into a query that one quote must satisfy alone. For one query; one thread.
 */
public final class QuoteQuery {
    private static final String GROUP = "quotes-";

    private final boolean variants;
    private final int shown;
    /** How many groups of quotes are shown so far; each needs a name of its own. */
    private int groups;

    /**
     * For one query.
     *
     * @param variants whether stems and names count as matches
     * @param shown how many of the quotes found come back with each article; 0 for none
     */
    public QuoteQuery(boolean variants, int shown) {
        this.variants = variants;
        this.shown = shown;
    }

    /** Whether all that the node asks for, it asks of one quote. */
    public static boolean isAboutQuotes(QueryNode node) {
        return switch (node) {
            case QueryNode.InField in -> in.field() == QueryField.SAID;
            case QueryNode.OneOf oneOf -> oneOf.field() == FilterField.SPEAKER;
            case QueryNode.And and -> and.nodes().stream().allMatch(QuoteQuery::isAboutQuotes);
            case QueryNode.Or or -> or.nodes().stream().allMatch(QuoteQuery::isAboutQuotes);
            default -> false;
        };
    }

    /** Articles with a quote that satisfies all of the nodes; an article ranks by its best one. */
    Query nested(List<QueryNode> nodes) {
        return QueryBuilders.nested()
                .path(Fields.QUOTES)
                .scoreMode(ChildScoreMode.Max)
                .query(one(nodes))
                .innerHits(shown > 0 ? quotes(GROUP + groups++) : null)
                .build()
                ._toQuery();
    }

    private InnerHits quotes(String group) {
        return new InnerHits.Builder()
                .name(group)
                .size(shown)
                .highlight(Highlights.quotes())
                .build();
    }

    /**
     * The quotes themselves, each of which satisfies all of the nodes.
     *
     * @throws IllegalArgumentException when one of them {@linkplain #isAboutQuotes is not about quotes}
     */
    public Query one(List<QueryNode> nodes) {
        BoolQuery.Builder all = QueryBuilders.bool();
        nodes.forEach(node -> all.must(quote(node)));
        return all.build()._toQuery();
    }

    private Query quote(QueryNode node) {
        return switch (node) {
            case QueryNode.And and -> one(and.nodes());
            case QueryNode.Or or ->
                Alternatives.any(or.nodes().stream().map(this::quote).toList());
            case QueryNode.OneOf oneOf -> speaker(oneOf);
            case QueryNode.InField in -> new ScopedQuery(WordScope.SAID, variants).matching(in.node(), true);
            default -> throw new IllegalArgumentException(node + " is not about a quote");
        };
    }

    /** By id, or by name: a speaker may have a name and no id. */
    private Query speaker(QueryNode.OneOf speaker) {
        List<Query> either = new ArrayList<>(
                NameQuery.ofQuotes(variants).forms(speaker.asked().node()));
        either.add(FilterQuery.terms(Fields.QUOTE_SPEAKER_ID, speaker.values()));
        return Alternatives.best(either);
    }
}
