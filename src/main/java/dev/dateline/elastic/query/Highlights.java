package dev.dateline.elastic.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.Fields;
import dev.dateline.search.query.QueryField;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.result.Passage;
import dev.dateline.search.spelling.FoundSpellings;
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

    /**
     * Marks in title and text, and in the names of the article when they can have other spellings. Of a text without marks the
     * beginning is returned, or all of it for the full extent.
     */
    public static Highlight request(ResolvedQuery query, Highlighting highlighting) {
        boolean whole = highlighting.extent() == Highlighting.Extent.FULL;
        List<Query> words = new ArrayList<>();
        addMarks(query.root(), WordScope.ANYWHERE, query.variants(), words);
        List<NamedValue<HighlightField>> fields = new ArrayList<>();
        fields.add(field(whole ? Integer.MAX_VALUE : 0, Fields.TITLE, words));
        fields.add(field(whole ? Integer.MAX_VALUE : LEAD, Fields.TEXT, words));
        if (FoundSpellings.of(query.root(), query.variants()).canFind()) {
            fields.add(names(words));
        }
        return marking(fields);
    }

    /**
     * Adds a query for every word and phrase of a search. Names after {@code actor:} and the like are marked anywhere; words
     * of a quote are marked in the quote.
     */
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
        return marking(List.of(NamedValue.of(Fields.QUOTE_TEXT, HighlightField.of(field -> field.noMatchSize(0)))));
    }

    private static Highlight marking(List<NamedValue<HighlightField>> fields) {
        return Highlight.of(highlight -> highlight
                .type(HighlighterType.Unified)
                .numberOfFragments(0)
                .preTags(String.valueOf(START))
                .postTags(String.valueOf(END))
                .fields(fields));
    }

    private static NamedValue<HighlightField> field(int withoutMarks, String name, List<Query> words) {
        return NamedValue.of(
                name,
                HighlightField.of(field -> field.highlightQuery(in(words, name)).noMatchSize(withoutMarks)));
    }

    /** Marks in the names of an article also the places that they name. */
    private static NamedValue<HighlightField> names(List<Query> words) {
        return NamedValue.of(
                Fields.NAMES,
                HighlightField.of(field -> field.highlightQuery(in(words, Fields.NAMES, Fields.NAMES_VARIANTS))
                        .matchedFields(Fields.NAMES, Fields.NAMES_VARIANTS)
                        .noMatchSize(0)));
    }

    /**
     * The queries in some fields, any of them; finds nothing when there are none. Highlighting tries every part of its query on
     * every text, also parts in other fields, and is the largest part of what Elasticsearch does for a search.
     */
    private static Query in(List<Query> words, String... fields) {
        List<Query> inside = words.stream()
                .filter(query -> List.of(fields).contains(fieldOf(query)))
                .toList();
        return inside.isEmpty()
                ? Clauses.nothing()
                : QueryBuilders.bool().should(inside).build()._toQuery();
    }

    /** The field of a query that {@link WordQuery} has made. */
    private static String fieldOf(Query query) {
        return switch (query._kind()) {
            case MatchPhrase -> query.matchPhrase().field();
            case MatchBoolPrefix -> query.matchBoolPrefix().field();
            default -> query.match().field();
        };
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
