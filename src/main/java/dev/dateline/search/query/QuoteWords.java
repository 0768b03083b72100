package dev.dateline.search.query;

/** Reads a query as one for quotes: words without a field are words of the quote. Pure functions. */
public final class QuoteWords {
    private QuoteWords() {}

    /** The same query with {@code said:} before everything that has no field. */
    public static QueryNode said(QueryNode node) {
        if (hasField(node)) {
            return node;
        }
        return node.stream().anyMatch(QuoteWords::hasField)
                ? node.map(QuoteWords::said)
                : new QueryNode.InField(QueryField.SAID, node);
    }

    private static boolean hasField(QueryNode node) {
        return switch (node) {
            case QueryNode.InField in -> true;
            case QueryNode.OneOf oneOf -> true;
            case QueryNode.Days days -> true;
            case QueryNode.Missing missing -> true;
            case QueryNode.Everything everything -> true;
            default -> false;
        };
    }
}
