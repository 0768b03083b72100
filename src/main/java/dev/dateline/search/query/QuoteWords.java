package dev.dateline.search.query;

/** Reads a query as one for quotes: words without a field are words of the quote. Pure functions. */
public final class QuoteWords {
    private QuoteWords() {}

    /** The same query with {@code said:} before everything that has no field. */
    public static QueryNode said(QueryNode node) {
        if (node instanceof QueryNode.Everything) {
            return node;
        }
        if (hasNoField(node)) {
            return new QueryNode.InField(QueryField.SAID, node);
        }
        return switch (node) {
            case QueryNode.And and ->
                new QueryNode.And(and.nodes().stream().map(QuoteWords::said).toList());
            case QueryNode.Or or ->
                new QueryNode.Or(or.nodes().stream().map(QuoteWords::said).toList());
            case QueryNode.Not not -> new QueryNode.Not(said(not.node()));
            default -> node;
        };
    }

    private static boolean hasNoField(QueryNode node) {
        return switch (node) {
            case QueryNode.InField in -> false;
            case QueryNode.OneOf oneOf -> false;
            case QueryNode.Days days -> false;
            case QueryNode.Everything everything -> false;
            case QueryNode.Not not -> hasNoField(not.node());
            case QueryNode.And and -> and.nodes().stream().allMatch(QuoteWords::hasNoField);
            case QueryNode.Or or -> or.nodes().stream().allMatch(QuoteWords::hasNoField);
            default -> true;
        };
    }
}
