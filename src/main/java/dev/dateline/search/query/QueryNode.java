package dev.dateline.search.query;

import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Period;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The meaning of a query, as a tree of values. {@link QueryParser} makes it, {@link QueryPrinter} turns it back into text
 * that parses to an equal tree.
 */
public sealed interface QueryNode {
    /** A word, a phrase or the like: what is looked for in a text or in names. */
    sealed interface Term extends QueryNode {
        /** The words, single spaces between them, without quotation marks, star and tilde. */
        String text();

        /** What else is searched for it; nothing before it is looked up. */
        default WordSpellings spellings() {
            return WordSpellings.NONE;
        }
    }

    /** Every article; the meaning of an empty query. */
    record Everything() implements QueryNode {}

    /**
     * A word, in any of its forms. What the analyzers split into several tokens ({@code Al-Jazeera}) must occur in that
     * order.
     *
     * @param text as typed, with plain quotes and dashes
     * @param spellings what else is searched for it; nothing before it is looked up
     */
    record Word(String text, WordSpellings spellings) implements Term {
        /** A word as it is parsed. */
        public Word(String text) {
            this(text, WordSpellings.NONE);
        }
    }

    /**
     * Adjacent words that are together a name of a place or a group: the place under any of its names, or the words
     * together. Never parsed; {@link dev.dateline.search.spelling.PlaceNames} makes it.
     *
     * @param words two or more, as typed
     * @param spellings its other names; none before they are looked up
     */
    record PlaceName(List<Word> words, WordSpellings spellings) implements Term {
        /** A name as it is found in the query. */
        public PlaceName(List<Word> words) {
            this(words, WordSpellings.NONE);
        }

        /** Copies the list. */
        public PlaceName {
            words = List.copyOf(words);
        }

        @Override
        public String text() {
            return words.stream().map(Word::text).collect(Collectors.joining(" "));
        }
    }

    /**
     * Adjacent words as written, unstemmed.
     *
     * @param text the words, single spaces between them, without the quotation marks
     * @param spellings the phrases that are searched besides; none before they are looked up
     */
    record Phrase(String text, WordSpellings spellings) implements Term {
        /** A phrase as it is parsed. */
        public Phrase(String text) {
            this(text, WordSpellings.NONE);
        }
    }

    /**
     * Words near each other, unstemmed.
     *
     * @param text as of a phrase
     * @param distance how many words further apart than in a phrase, 0 to {@link QueryLimits#DISTANCE}
     * @param spellings as of a phrase
     */
    record Near(String text, int distance, WordSpellings spellings) implements Term {
        /** Words as they are parsed. */
        public Near(String text, int distance) {
            this(text, distance, WordSpellings.NONE);
        }
    }

    /**
     * Words with a prefix, unstemmed.
     *
     * @param text the prefix, without the star; at least {@link QueryLimits#BEFORE_STAR} letters
     */
    record Prefix(String text) implements Term {}

    /**
     * Words written nearly the same, unstemmed.
     *
     * @param text as typed, without the tilde and the number
     * @param edits how many letters may be wrong, missing, extra or swapped, 0 to {@link QueryLimits#EDITS}
     */
    record Similar(String text, int edits) implements Term {}

    /**
     * Days of one kind.
     *
     * @param field {@link QueryField#DATE} or {@link QueryField#MENTIONED}
     * @param period the days, bounded on at least one side
     */
    record Days(QueryField field, Period period) implements QueryNode {}

    /**
     * Articles without a value in a field.
     *
     * @param field one that {@linkplain QueryField#canBeMissing can be missing}
     */
    record Missing(QueryField field) implements QueryNode {}

    /**
     * A part of the query that is looked for in one field.
     *
     * @param field not a field of days
     * @param node words, phrases and so on, without fields in it
     */
    record InField(QueryField field, QueryNode node) implements QueryNode {}

    /**
     * Articles with one of some values: the result of looking up a name or the word of a value. Never parsed.
     *
     * @param asked a field of names, speakers or listed values
     * @param name what has been looked up in it
     * @param values as of a facet; empty when no entity has the name
     */
    record OneOf(QueryField asked, Term name, List<String> values) implements QueryNode {
        /** Copies the list. */
        public OneOf {
            values = List.copyOf(values);
        }

        /** The facet that the values are from. */
        public FilterField field() {
            return FilterField.ofParameter(asked.written()).orElseThrow();
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
     * Articles that at least one of the nodes finds.
     *
     * @param nodes two or more, none of them an {@code Or}
     */
    record Or(List<QueryNode> nodes) implements QueryNode {
        /** Copies the list. */
        public Or {
            nodes = List.copyOf(nodes);
        }
    }

    /** The conjunction of some nodes; the node itself for one node, everything for no node. */
    static QueryNode all(List<QueryNode> nodes) {
        return switch (nodes.size()) {
            case 0 -> new Everything();
            case 1 -> nodes.getFirst();
            default -> new And(nodes);
        };
    }

    /** The nodes that must all be satisfied: those of an {@code And}, or else this node alone. */
    default List<QueryNode> conjuncts() {
        return this instanceof And and ? and.nodes() : List.of(this);
    }

    /** The nodes directly below this one; of a {@link OneOf} what has been looked up. Empty for all other leaves. */
    default List<QueryNode> children() {
        return switch (this) {
            case And and -> and.nodes();
            case Or or -> or.nodes();
            case Not not -> List.of(not.node());
            case InField in -> List.of(in.node());
            case OneOf oneOf -> List.of(new InField(oneOf.asked(), oneOf.name()));
            case Everything everything -> List.of();
            case Days days -> List.of();
            case Missing missing -> List.of();
            case Term term -> List.of();
        };
    }

    /**
     * The same node over changed children. The change is not applied to the node itself, nor to what is below the
     * children, so it decides where to go on. A {@link OneOf} stays as it was looked up.
     */
    default QueryNode map(UnaryOperator<QueryNode> change) {
        return switch (this) {
            case And and -> new And(and.nodes().stream().map(change).toList());
            case Or or -> new Or(or.nodes().stream().map(change).toList());
            case Not not -> new Not(change.apply(not.node()));
            case InField in -> new InField(in.field(), change.apply(in.node()));
            case OneOf oneOf -> oneOf;
            case Everything everything -> everything;
            case Days days -> days;
            case Missing missing -> missing;
            case Term term -> term;
        };
    }

    /** This node and all nodes below it, from left to right, each before what is below it. */
    default Stream<QueryNode> stream() {
        return stream(node -> true);
    }

    /** The same, without the nodes that fail the test and what is below them. */
    default Stream<QueryNode> stream(Predicate<QueryNode> test) {
        return test.test(this)
                ? Stream.concat(Stream.of(this), children().stream().flatMap(node -> node.stream(test)))
                : Stream.empty();
    }

    /** Whether the tree holds a word or phrase that may occur in an article, to highlight and to rank by. */
    default boolean asksForWords() {
        return stream(QueryNode::mayHoldWords).anyMatch(Term.class::isInstance);
    }

    private static boolean mayHoldWords(QueryNode node) {
        return switch (node) {
            case Not not -> false;
            case OneOf oneOf -> false;
            case InField in ->
                in.field().kind() == QueryField.Kind.WORDS || in.field().kind() == QueryField.Kind.QUOTES;
            default -> true;
        };
    }
}
