package dev.dateline.elastic;

import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;
import dev.dateline.article.CodePoints;
import dev.dateline.search.Highlighting;
import dev.dateline.search.Mark;
import dev.dateline.search.MarkedText;
import dev.dateline.search.SearchQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks Elasticsearch to mark a search's words in whole texts, and reads the marks. The sentences around them are chosen
 * on our side, because Elasticsearch does not tell where in the text a fragment begins. Pure functions.
 */
final class Highlights {
    /** Stand before and behind a marked word: characters that Unicode keeps for use inside a program. */
    static final char START = '\uFDD0';

    static final char END = '\uFDD1';

    /** UTF-16 units of a text without marks that come back for its lead: the longest passage, and some space. */
    private static final int LEAD = 500;

    private Highlights() {}

    /** Marks in title and text; a text without marks comes back with its beginning, or whole for the full extent. */
    static Highlight request(SearchQuery query, Highlighting highlighting) {
        boolean whole = highlighting.extent() == Highlighting.Extent.FULL;
        return Highlight.of(highlight -> highlight
                .type(HighlighterType.Unified)
                .numberOfFragments(0)
                .preTags(String.valueOf(START))
                .postTags(String.valueOf(END))
                .highlightQuery(TextQuery.marking(query))
                .fields(
                        field(Fields.TITLE, Fields.TITLE_EXACT, whole ? Integer.MAX_VALUE : 0),
                        field(Fields.TEXT, Fields.TEXT_EXACT, whole ? Integer.MAX_VALUE : LEAD)));
    }

    private static NamedValue<HighlightField> field(String name, String exact, int withoutMarks) {
        return NamedValue.of(
                name,
                HighlightField.of(field -> field.matchedFields(name, exact).noMatchSize(withoutMarks)));
    }

    /** Takes the marks out of a text; marks that touch each other, as those of two stems of one word, stay apart. */
    static MarkedText read(String highlighted) {
        StringBuilder text = new StringBuilder(highlighted.length());
        List<int[]> units = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < highlighted.length(); i++) {
            char unit = highlighted.charAt(i);
            if (unit == START) {
                start = text.length();
            } else if (unit == END && start >= 0) {
                units.add(new int[] {start, text.length()});
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
}
