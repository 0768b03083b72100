package dev.dateline.annotate;

import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.rules.Name;
import dev.dateline.resolve.ArticleNames;
import dev.dateline.resolve.ArticleNames.Entities;
import dev.dateline.resolve.ArticleNames.Named;
import dev.dateline.text.token.LetterCase;
import dev.dateline.text.token.Tokenizer;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Links the names in a text that refer to the same entity. Thread-safe. */
public final class NameLinker {
    /** Shorter places in capitals may be acronyms: NYC, LA. */
    private static final int SHORTEST_IN_CAPITALS = 5;

    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final ArticleNames articleNames = ArticleNames.standard();
    private final AnnotatorLexicons lexicons;

    /** A linker with these word lists. */
    public NameLinker(AnnotatorLexicons lexicons) {
        this.lexicons = lexicons;
    }

    /** The entities of names, which are in the order of the text. */
    public Entities link(Tokens tokens, List<Name> names) {
        boolean shouting = LetterCase.isShouting(tokens.text());
        Entities found = articleNames.find(
                names.stream().map(name -> named(tokens, name, shouting)).toList(),
                tokens.text(),
                new SharedSurnames(tokens, names, lexicons));
        return inCalmLetters(names, found);
    }

    private Named named(Tokens tokens, Name name, boolean shouting) {
        String line = BRACKETS.matcher(tokens.words(name.from(), name.to())).replaceAll("");
        line = SPACES.matcher(line.strip()).replaceAll(" ");
        String words = shouting ? LetterCase.calm(line) : line;
        return new Named(words, name.kind(), name.kind().isPlace() ? listed(words) : "");
    }

    /** The name that the word lists have for a country or state; empty for other places. */
    private String listed(String words) {
        Tokens tokens = Tokenizer.cut(words);
        return lexicons.names()
                .match(i -> i < tokens.count() ? tokens.word(i) : "")
                .filter(match ->
                        match.length() == tokens.count() && match.value().country() != null)
                .map(match -> String.valueOf(match.value().country()))
                .orElse(lexicons.region(words));
    }

    /** The city of a dateline, ANCHORAGE, is Anchorage also when the text names it nowhere else. */
    private static Entities inCalmLetters(List<Name> names, Entities found) {
        Set<Integer> places = IntStream.range(0, names.size())
                .filter(i -> names.get(i).kind().isPlace())
                .mapToObj(i -> found.entities().get(i))
                .collect(Collectors.toSet());
        List<String> calm = IntStream.range(0, found.names().size())
                .mapToObj(entity -> places.contains(entity)
                        ? calm(found.names().get(entity))
                        : found.names().get(entity))
                .toList();
        return new Entities(found.entities(), calm, found.undecided());
    }

    private static String calm(String name) {
        boolean capitals = Words.isUpper(name) && name.length() >= SHORTEST_IN_CAPITALS && name.indexOf('.') < 0;
        return capitals ? LetterCase.calm(name) : name;
    }
}
