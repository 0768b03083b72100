package dev.dateline.search;

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
     */
    record Word(String text) implements QueryNode {}

    /**
     * Adjacent words that are together a name of a place: the place, under whichever name, or all of the words.
     *
     * @param words two or more, as typed
     */
    record PlaceName(List<Word> words) implements QueryNode {
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
     * Articles that a node does not find.
     *
     * @param node a word or a phrase
     */
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

    /** Whether the tree holds a word or phrase that must be there, and so something to highlight and to rank by. */
    default boolean asksForWords() {
        return switch (this) {
            case Everything everything -> false;
            case Not not -> false;
            case Word word -> true;
            case PlaceName place -> true;
            case Phrase phrase -> true;
            case And and -> and.nodes().stream().anyMatch(QueryNode::asksForWords);
        };
    }
}
