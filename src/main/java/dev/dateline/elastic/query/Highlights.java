package dev.dateline.elastic.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;
import dev.dateline.elastic.document.Fields;
import dev.dateline.search.query.QueryField;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.result.Passage;
import dev.dateline.text.word.CodePoints;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks Elasticsearch to mark the words of a search in whole texts, and reads the marks. Dateline chooses the sentences
 * around them itself, because Elasticsearch does not return the offsets of its fragments. Pure functions.
 */
public final class Highlights {
    /** Before and after a marked word: characters that Unicode reserves for use inside a program. */
    static final char START = '\uFDD0';

    static final char END = '\uFDD1';

    /** UTF-16 units of a text without marks that are returned for its lead: the longest passage, and some space. */
    private static final int LEAD = 500;

    private Highlights() {}

    /** Marks in title and text; of a text without marks the beginning is returned, or all of it for the full extent. */
    public static Highlight request(ResolvedQuery query, Highlighting highlighting) {
        boolean whole = highlighting.extent() == Highlighting.Extent.FULL;
        return Highlight.of(highlight -> highlight
                .type(HighlighterType.Unified)
                .numberOfFragments(0)
                .preTags(String.valueOf(START))
                .postTags(String.valueOf(END))
                .highlightQuery(marking(query))
                .fields(
                        field(whole ? Integer.MAX_VALUE : 0, Fields.TITLE),
                        field(whole ? Integer.MAX_VALUE : LEAD, Fields.TEXT),
                        names()));
    }

    /**
     * Finds every word and phrase of a query in titles and texts, any of them; finds nothing when there are none. Names
     * after {@code actor:} and the like are marked anywhere; words of a quote are marked in the quote.
     */
    private static Query marking(ResolvedQuery query) {
        List<Query> words = new ArrayList<>();
        addMarks(query.root(), WordScope.ANYWHERE, query.variants(), words);
        return words.isEmpty()
                ? QueryBuilders.matchNone().build()._toQuery()
                : QueryBuilders.bool().should(words).build()._toQuery();
    }

    private static void addMarks(QueryNode node, WordScope scope, boolean variants, List<Query> to) {
        switch (node) {
            case QueryNode.Term term -> to.addAll(new WordQuery(scope, variants, false).marks(term));
            case QueryNode.Not not -> {
                // Excluded words are not in the articles found.
            }
            case QueryNode.InField in -> {
                if (in.field().kind() == QueryField.Kind.WORDS || in.field().kind() == QueryField.Kind.NAMES) {
                    addMarks(in.node(), WordScope.of(in.field()), variants, to);
                }
            }
            default -> node.children().forEach(part -> addMarks(part, scope, variants, to));
        }
    }

    /** Marks in the words of quotes, whole, by the query that finds them. */
    public static Highlight quotes() {
        return Highlight.of(highlight -> highlight
                .type(HighlighterType.Unified)
                .numberOfFragments(0)
                .preTags(String.valueOf(START))
                .postTags(String.valueOf(END))
                .fields(field(0, Fields.QUOTE_TEXT)));
    }

    private static NamedValue<HighlightField> field(int withoutMarks, String name) {
        return NamedValue.of(name, HighlightField.of(field -> field.noMatchSize(withoutMarks)));
    }

    /** Marks in the names of an article also the places that they name. */
    private static NamedValue<HighlightField> names() {
        return NamedValue.of(
                Fields.NAMES,
                HighlightField.of(field ->
                        field.matchedFields(Fields.NAMES, Fields.NAMES_VARIANTS).noMatchSize(0)));
    }

    /**
     * Takes the marks out of a text. Adjacent marks are kept separate, as those of two Chinese words, unless the second
     * does not start with a letter or digit: it is then the rest of a longer mark whose beginning is the first one
     * ({@code St} and {@code . Petersburg}). Marks are in code points.
     */
    public static Passage.MarkedText read(String highlighted) {
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
        List<Passage.Mark> marks = units.stream()
                .map(unit -> new Passage.Mark(offsets.fromUtf16(unit[0]), offsets.fromUtf16(unit[1])))
                .toList();
        return new Passage.MarkedText(text.toString(), marks);
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
