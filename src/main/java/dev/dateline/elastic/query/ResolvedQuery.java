package dev.dateline.elastic.query;

import dev.dateline.search.query.QueryField;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.spelling.PlaceNames;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A query whose names have been looked up: every field of names or values in it is a {@link QueryNode.OneOf}. Everything
 * that is sent to Elasticsearch is made from such a query. Immutable, safe for many threads.
 */
public final class ResolvedQuery {
    /** The query without words, which finds everything. */
    public static final ResolvedQuery EVERYTHING = new ResolvedQuery(new QueryNode.Everything(), false);

    private final QueryNode root;
    private final boolean variants;

    private ResolvedQuery(QueryNode root, boolean variants) {
        this.root = root;
        this.variants = variants;
    }

    /** Looks up names. */
    @FunctionalInterface
    public interface Lookup {
        /**
         * The values, as of a facet, that a name or word means in a field; empty when it means none.
         *
         * @param field a field of names, speakers or listed values
         */
        List<String> values(QueryField field, QueryNode.Term name);
    }

    /** The query as it is understood before its names are looked up: adjacent words that name a place are one name. */
    public static SearchQuery understood(SearchQuery query) {
        return query.variants() ? query.with(PlaceNames.joined(query.root())) : query;
    }

    /** Looks up every name of an {@linkplain #understood understood} query. */
    public static ResolvedQuery of(SearchQuery understood, Lookup lookup) {
        return new ResolvedQuery(resolved(understood.root(), lookup), understood.variants());
    }

    private static QueryNode resolved(QueryNode node, Lookup lookup) {
        return node instanceof QueryNode.InField in && isLookedUp(in.field())
                ? each(in.field(), in.node(), lookup)
                : node.map(part -> resolved(part, lookup));
    }

    private static boolean isLookedUp(QueryField field) {
        return field.kind() != QueryField.Kind.WORDS && field != QueryField.SAID;
    }

    /** Looks up each name of a combination. */
    private static QueryNode each(QueryField field, QueryNode node, Lookup lookup) {
        return node instanceof QueryNode.Term name
                ? new QueryNode.OneOf(field, name, lookup.values(field, name))
                : node.map(part -> each(field, part, lookup));
    }

    /** What it means. */
    public QueryNode root() {
        return root;
    }

    /** Whether stems and other spellings of names count as matches. */
    public boolean variants() {
        return variants;
    }

    /** The names of several words that are each looked for as one, as typed and in order, with single spaces. */
    public List<String> names() {
        return root.stream()
                .filter(QueryNode.PlaceName.class::isInstance)
                .map(name -> ((QueryNode.PlaceName) name).text())
                .toList();
    }

    /** The query of some of its parts, which must all be satisfied. */
    public ResolvedQuery of(List<QueryNode> parts) {
        return new ResolvedQuery(QueryNode.all(parts), variants);
    }

    /** The query with another tree in place of its own; the change must leave what has been looked up. */
    public ResolvedQuery map(UnaryOperator<QueryNode> change) {
        return new ResolvedQuery(change.apply(root), variants);
    }
}
