package dev.dateline.elastic.query;

import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;
import dev.dateline.elastic.document.Fields;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.result.Mark;
import dev.dateline.search.result.MarkedText;
import dev.dateline.text.word.CodePoints;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks Elasticsearch to mark a search's words in whole texts, and reads the marks. The sentences around them are chosen
 * on our side, because Elasticsearch does not tell where in the text a fragment begins. Pure functions.
 */
public final class Highlights {
    /** Stand before and behind a marked word: characters that Unicode keeps for use inside a program. */
    static final char START = '\uFDD0';

    static final char END = '\uFDD1';

    /** UTF-16 units of a text without marks that come back for its lead: the longest passage, and some space. */
    private static final int LEAD = 500;

    private Highlights() {}

    /** Marks in title and text; a text without marks comes back with its beginning, or whole for the full extent. */
    public static Highlight request(SearchQuery query, Highlighting highlighting) {
        boolean whole = highlighting.extent() == Highlighting.Extent.FULL;
        return Highlight.of(highlight -> highlight
                .type(HighlighterType.Unified)
                .numberOfFragments(0)
                .preTags(String.valueOf(START))
                .postTags(String.valueOf(END))
                .highlightQuery(MarkingQuery.of(query))
                .fields(
                        field(whole ? Integer.MAX_VALUE : 0, Fields.TITLE, Fields.TITLE_EXACT, Fields.TITLE_VARIANTS),
                        field(whole ? Integer.MAX_VALUE : LEAD, Fields.TEXT, Fields.TEXT_EXACT, Fields.TEXT_VARIANTS),
                        field(0, Fields.NAMES, Fields.NAMES_VARIANTS)));
    }

    /** Marks in the words of quotes, whole; made of the query that finds them. */
    public static Highlight quotes() {
        return Highlight.of(highlight -> highlight
                .type(HighlighterType.Unified)
                .numberOfFragments(0)
                .preTags(String.valueOf(START))
                .postTags(String.valueOf(END))
                .fields(field(0, Fields.QUOTE_TEXT, Fields.QUOTE_TEXT_EXACT, Fields.QUOTE_TEXT_VARIANTS)));
    }

    /** Marks in the first field what is found in any. */
    private static NamedValue<HighlightField> field(int withoutMarks, String name, String... others) {
        return NamedValue.of(
                name,
                HighlightField.of(field -> field.matchedFields(name, others).noMatchSize(withoutMarks)));
    }

    /**
     * Takes the marks out of a text. Marks that touch each other stay apart, as those of two Chinese words, but for one
     * that begins with no letter or digit: it is the rest of a longer mark, of which the other covers the beginning
     * ({@code St} and {@code . Petersburg}). Marks are in code points.
     */
    public static MarkedText read(String highlighted) {
        StringBuilder text = new StringBuilder(highlighted.length());
        List<int[]> units = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < highlighted.length(); i++) {
            char unit = highlighted.charAt(i);
            if (unit == START) {
                start = text.length();
            } else if (unit == END && start >= 0) {
                add(units, text, start);
                start = -1;
            } else if (unit != END) {
                text.append(unit);
            }
        }
        CodePoints offsets = CodePoints.of(text.toString());
        List<Mark> marks = units.stream()
                .map(unit -> new Mark(offsets.fromUtf16(unit[0]), offsets.fromUtf16(unit[1])))
                .toList();
        return new MarkedText(text.toString(), marks);
    }

    private static void add(List<int[]> units, StringBuilder text, int start) {
        boolean touches = !units.isEmpty() && units.getLast()[1] == start;
        if (touches && start < text.length() && !Character.isLetterOrDigit(text.codePointAt(start))) {
            units.getLast()[1] = text.length();
        } else {
            units.add(new int[] {start, text.length()});
        }
    }
}
