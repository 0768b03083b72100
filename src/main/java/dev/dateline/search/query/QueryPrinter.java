package dev.dateline.search.query;

import dev.dateline.article.PartialDate;
import dev.dateline.search.request.Period;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a query tree in the query language, in one canonical form. Pure functions. */
public final class QueryPrinter {
    private QueryPrinter() {}

    /** The query that parses to an equal tree; empty for {@link QueryNode.Everything}. */
    public static String print(QueryNode node) {
        return switch (node) {
            case QueryNode.Everything everything -> "";
            case QueryNode.Word word -> word.text();
            case QueryNode.PlaceName place -> place.text();
            case QueryNode.Phrase phrase -> quoted(phrase.text());
            case QueryNode.Near near -> quoted(near.text()) + '~' + near.distance();
            case QueryNode.Prefix prefix -> prefix.text() + '*';
            case QueryNode.Similar similar -> similar.text() + '~' + similar.edits();
            case QueryNode.Days days -> days.field().written() + ':' + days(days.period());
            case QueryNode.Missing missing -> missing.field().written() + ':' + QueryField.NONE;
            case QueryNode.InField in -> inField(in.field(), in.node());
            case QueryNode.OneOf oneOf -> inField(oneOf.asked(), oneOf.name());
            case QueryNode.Not not -> '-' + single(not.node());
            case QueryNode.And and -> joined(and.nodes(), " ", QueryPrinter::required);
            case QueryNode.Or or -> joined(or.nodes(), " OR ", QueryPrinter::alternative);
        };
    }

    /** In parentheses "none" is a word. */
    private static String inField(QueryField field, QueryNode node) {
        String value = single(node);
        boolean isWord = field.canBeMissing() && value.equals(QueryField.NONE);
        return field.written() + ':' + (isWord ? '(' + value + ')' : value);
    }

    private static String joined(List<QueryNode> nodes, String separator, Function<QueryNode, String> printing) {
        return nodes.stream().map(printing).collect(Collectors.joining(separator));
    }

    private static String required(QueryNode node) {
        return node instanceof QueryNode.PlaceName place ? place.text() : alternative(node);
    }

    private static String alternative(QueryNode node) {
        return node instanceof QueryNode.Not ? print(node) : single(node);
    }

    /** A node after a colon or a dash. */
    private static String single(QueryNode node) {
        boolean several = node instanceof QueryNode.And
                || node instanceof QueryNode.Or
                || node instanceof QueryNode.Not
                || node instanceof QueryNode.PlaceName;
        return several ? '(' + print(node) + ')' : print(node);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String days(Period period) {
        return period.from() != null && period.from().equals(period.to())
                ? day(period.from())
                : '[' + day(period.from()) + " TO " + day(period.to()) + ']';
    }

    private static String day(@Nullable PartialDate date) {
        if (date == null) {
            return "*";
        }
        return switch (date.precision()) {
            case DAY -> date.first().toString();
            case MONTH -> date.first().toString().substring(0, 7);
            case YEAR -> date.first().toString().substring(0, 4);
        };
    }
}
