package dev.dateline.search.query;

import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Period;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a query asks for, as a tree of values. {@link QueryParser} makes it, {@link QueryPrinter} turns it back into
 * text that parses to an equal tree.
 */
public sealed interface QueryNode {
    /** Every article; the meaning of an empty query. */
    record Everything() implements QueryNode {}

    /**
     * A word, in any of its forms. What the analyzers see as several words ({@code Al-Jazeera}) must stand in that
     * order.
     *
     * @param text as typed, with plain quotes and dashes
     * @param spellings its other spellings in the archive; none before they are looked up
     */
    record Word(String text, WordSpellings spellings) implements QueryNode {
        /** A word as it is parsed. */
        public Word(String text) {
            this(text, WordSpellings.NONE);
        }
    }

    /**
     * Adjacent words that are together a name of a place or a group: that one, under whichever name, or the words together.
     *
     * @param words two or more, as typed
     * @param spellings its other names in the archive; none before they are looked up
     */
    record PlaceName(List<Word> words, WordSpellings spellings) implements QueryNode {
        /** A name as it is found in the query. */
        public PlaceName(List<Word> words) {
            this(words, WordSpellings.NONE);
        }

        /** Copies the list. */
        public PlaceName {
            words = List.copyOf(words);
        }

        /** The words with single spaces between them. */
        public String text() {
            return words.stream().map(Word::text).collect(Collectors.joining(" "));
        }
    }

    /**
     * Words that stand next to each other exactly so, unstemmed.
     *
     * @param text the words, single spaces between them, without the quotation marks
     */
    record Phrase(String text) implements QueryNode {}

    /**
     * Words that stand near each other, unstemmed.
     *
     * @param text as of a phrase
     * @param distance how many words further they may stand than in a phrase, 0 to {@link QueryLimits#DISTANCE}
     */
    record Near(String text, int distance) implements QueryNode {}

    /**
     * Words that begin so, unstemmed.
     *
     * @param text the beginning, without the star; {@link QueryLimits#BEFORE_STAR} letters at least
     */
    record Prefix(String text) implements QueryNode {}

    /**
     * Words written nearly so, unstemmed.
     *
     * @param text as typed, without what follows
     * @param edits how many letters may be wrong, missing, too many or swapped, 0 to {@link QueryLimits#EDITS}
     */
    record Similar(String text, int edits) implements QueryNode {}

    /**
     * Days of one kind.
     *
     * @param field {@link QueryField#DATE} or {@link QueryField#MENTIONED}
     * @param period the days, bounded on one side at least
     */
    record Days(QueryField field, Period period) implements QueryNode {}

    /**
     * What a node finds in one field.
     *
     * @param field none of days
     * @param node words, phrases and so on, without fields in it
     */
    record InField(QueryField field, QueryNode node) implements QueryNode {}

    /**
     * Articles with one of some values; what a name or the word of a value is looked up to be. Never parsed.
     *
     * @param field where the values stand
     * @param values as of a facet; empty when nothing bears the name
     * @param asked what has been looked up
     */
    record OneOf(FilterField field, List<String> values, InField asked) implements QueryNode {
        /** Copies the list. */
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** Articles that a node does not find. */
    record Not(QueryNode node) implements QueryNode {}

    /**
     * Articles that all of the nodes find.
     *
     * @param nodes two or more, none of them an {@code And}
     */
    record And(List<QueryNode> nodes) implements QueryNode {
        /** Copies the list. */
        public And {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * Articles that one of the nodes finds.
     *
     * @param nodes two or more, none of them an {@code Or}
     */
    record Or(List<QueryNode> nodes) implements QueryNode {
        /** Copies the list. */
        public Or {
            nodes = List.copyOf(nodes);
        }
    }

    /** Whether the tree holds a word or phrase that may be there, and so something to highlight and to rank by. */
    default boolean asksForWords() {
        return switch (this) {
            case Everything everything -> false;
            case Not not -> false;
            case Days days -> false;
            case OneOf oneOf -> false;
            case Word word -> true;
            case PlaceName place -> true;
            case Phrase phrase -> true;
            case Near near -> true;
            case Prefix prefix -> true;
            case Similar similar -> true;
            case InField in ->
                (in.field().kind() == QueryField.Kind.WORDS || in.field().kind() == QueryField.Kind.QUOTES)
                        && in.node().asksForWords();
            case And and -> and.nodes().stream().anyMatch(QueryNode::asksForWords);
            case Or or -> or.nodes().stream().anyMatch(QueryNode::asksForWords);
        };
    }
}
