package dev.dateline.search.query;

import dev.dateline.article.PartialDate;
import dev.dateline.search.request.Period;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days after {@code date:} or {@code mentioned:}.
 *
 * @param period the days
 * @param end offset after their last character, in code points
 */
record QueryDays(Period period, int end) {
    private static final String EXPECTED = "2025-08-15, 2025-08, 2025 or [2025-08-01 TO 2025-08-15]";

    /** Reads the days that begin at {@code start}, directly after the colon of {@code field}. */
    static QueryDays read(int[] query, int start, QueryField field) {
        if (start < query.length && (query[start] == '[' || query[start] == '{')) {
            return range(query, start, field);
        }
        int end = start;
        while (end < query.length && !QueryCharacters.endsWord(query[end])) {
            end++;
        }
        String day = QueryCharacters.withoutMarks(query, start, end);
        PartialDate date = date(day, start, field);
        return new QueryDays(new Period(date, date), end);
    }

    private static QueryDays range(int[] query, int start, QueryField field) {
        int end = start;
        while (end < query.length && query[end] != ']' && query[end] != '}') {
            end++;
        }
        if (end == query.length) {
            throw new QuerySyntaxException(start, "This range is never closed.", "a closing ]");
        }
        if (query[start] == '{' || query[end] == '}') {
            throw new QuerySyntaxException(
                    query[start] == '{' ? start : end,
                    "A range needs square brackets; it includes its first and last day.",
                    EXPECTED);
        }
        return new QueryDays(period(words(query, start + 1, end), start, field), end + 1);
    }

    private static Period period(List<Piece> ends, int start, QueryField field) {
        if (ends.size() != 3 || !"TO".equals(ends.get(1).text())) {
            throw new QuerySyntaxException(
                    start, "A range has two dates with TO between them; * is an open end.", EXPECTED);
        }
        PartialDate from = end(ends.get(0), field);
        PartialDate to = end(ends.get(2), field);
        if (from == null && to == null) {
            throw new QuerySyntaxException(start, "A range needs a date on at least one side.", EXPECTED);
        }
        if (from != null && to != null && to.last().isBefore(from.first())) {
            throw new QuerySyntaxException(
                    ends.get(2).position(),
                    "This range ends before it begins.",
                    "a date after " + ends.getFirst().text());
        }
        return new Period(from, to);
    }

    private static @Nullable PartialDate end(Piece piece, QueryField field) {
        return "*".equals(piece.text()) ? null : date(piece.text(), piece.position(), field);
    }

    private static PartialDate date(String text, int position, QueryField field) {
        try {
            return PartialDate.parse(text);
        } catch (DateTimeException noDate) {
            String detail = text.isEmpty()
                    ? "A date must follow " + field.written() + ": directly."
                    : "\"" + text + "\" after " + field.written() + ": is not a date.";
            throw new QuerySyntaxException(position, detail, EXPECTED);
        }
    }

    private record Piece(String text, int position) {}

    private static List<Piece> words(int[] query, int start, int end) {
        List<Piece> words = new ArrayList<>();
        for (int i = start; i < end; i++) {
            int from = i;
            while (i < end && !QueryCharacters.isSpace(query[i])) {
                i++;
            }
            if (i > from) {
                words.add(new Piece(QueryCharacters.text(query, from, i), from));
            }
        }
        return words;
    }
}
