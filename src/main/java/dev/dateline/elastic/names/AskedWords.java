package dev.dateline.elastic.names;

import dev.dateline.search.query.QueryCharacters;
import dev.dateline.search.query.QueryField;
import dev.dateline.search.query.QueryNode;
import dev.dateline.text.Lexicons;
import dev.dateline.text.name.NameForms;
import dev.dateline.text.place.PlaceMatcher;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words of a query that are looked up, each once.
 *
 * @param names those that may be names
 * @param compounds those, folded, that may be written as two; two neighbours that may be written as one are in one piece
 */
record AskedWords(Set<String> names, Set<String> compounds) {
    /** The first code unit of scripts without spaces between words. */
    private static final int EAST_ASIAN = 0x2E80;

    static AskedWords of(QueryNode root) {
        AskedWords words = new AskedWords(new LinkedHashSet<>(), new LinkedHashSet<>());
        words.add(root);
        return words;
    }

    boolean isEmpty() {
        return names.isEmpty() && compounds.isEmpty();
    }

    private void add(QueryNode node) {
        switch (node) {
            case QueryNode.Word word -> addNames(word);
            case QueryNode.PlaceName place -> names.add(place.text());
            case QueryNode.Phrase phrase -> addNames(phrase);
            case QueryNode.Near near -> addNames(near);
            case QueryNode.OneOf oneOf -> add(new QueryNode.InField(oneOf.asked(), oneOf.name()));
            case QueryNode.InField in -> {
                if (isOfNames(in)) {
                    in.node().stream().forEach(this::addName);
                } else if (in.field().kind() != QueryField.Kind.VALUES) {
                    add(in.node());
                }
            }
            default -> node.children().forEach(this::add);
        }
        addCompounds(node);
    }

    private void addName(QueryNode node) {
        if (node instanceof QueryNode.Word || node instanceof QueryNode.PlaceName) {
            add(node);
        }
    }

    private void addNames(QueryNode.Term term) {
        List<NameForms.Form> parts = NameForms.words(term.text());
        if (term instanceof QueryNode.Word || parts.size() > 1) {
            parts.stream()
                    .map(NameForms.Form::written)
                    .filter(part -> NameForms.mayBeName(part) || mayBePlace(part))
                    .forEach(names::add);
        }
    }

    private void addCompounds(QueryNode node) {
        List<String> tokens = tokens(node);
        for (int i = 0; i < tokens.size(); i++) {
            addCompound(tokens.get(i));
            if (i > 0) {
                addCompound(tokens.get(i - 1) + tokens.get(i));
            }
        }
    }

    private void addCompound(String word) {
        compounds.add(word);
        compounds.add(stem(word));
    }

    /** Neighbouring words, folded: of a phrase, of a word, of the words of a conjunction. */
    private static List<String> tokens(QueryNode node) {
        Stream<QueryNode> nodes = node instanceof QueryNode.And and ? and.nodes().stream() : Stream.of(node);
        return nodes.filter(AskedWords::isWritten)
                .flatMap(term -> NameForms.words(((QueryNode.Term) term).text()).stream())
                .map(NameForms.Form::folded)
                .toList();
    }

    /** The stem of a word, folded. */
    static String stem(String folded) {
        return Lexicons.shipped().stem().stem(folded);
    }

    private static boolean isWritten(QueryNode node) {
        return node instanceof QueryNode.Word || node instanceof QueryNode.Phrase || node instanceof QueryNode.Near;
    }

    /** Whether a field holds names of entities, which quotation marks make exact. */
    static boolean isOfNames(QueryNode.InField in) {
        return in.field().kind() == QueryField.Kind.NAMES || in.field() == QueryField.SPEAKER;
    }

    /** Whether the word may be a form of a place. Says yes where the answer depends on the tokenizer of the index. */
    static boolean mayBePlace(String word) {
        if (!QueryCharacters.isOneWord(word) || word.chars().anyMatch(unit -> unit >= EAST_ASIAN)) {
            return true;
        }
        return namesPlace(List.of(new NameForms.Form(word, word)));
    }

    /** Whether the words together are a form of a place. */
    static boolean namesPlace(List<NameForms.Form> words) {
        PlaceMatcher matcher = new PlaceMatcher(Lexicons.shipped().gazetteer());
        for (NameForms.Form word : words) {
            if (matcher.isFull()) {
                return false;
            }
            matcher.add(word.written().toCharArray(), word.written().length(), false);
        }
        return matcher.match() == words.size();
    }
}
