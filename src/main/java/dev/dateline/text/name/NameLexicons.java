package dev.dateline.text.name;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.LexiconException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that reading full names needs, from {@code lexicons/names}: the rules for keys, titles and particles,
 * given names, Han surnames. Immutable, safe for many threads; a {@link NameReader} for each thread.
 */
public final class NameLexicons {
    private static final int COLUMNS = 2;

    private final NameKeyRules rules;
    private final Map<String, NameToken.Kind> kinds = new HashMap<>();
    private final Map<String, Set<String>> givenNames = new HashMap<>();
    private final Map<String, List<String>> hanSurnames = new HashMap<>();

    private NameLexicons(NameKeyRules rules) {
        this.rules = rules;
    }

    /**
     * Reads the lists that ship with the program.
     *
     * @throws LexiconException when a line is broken
     */
    public static NameLexicons read(NameKeyRules rules) {
        NameLexicons lexicons = new NameLexicons(rules);
        lexicons.addKinds(Lexicon.read("names/words.tsv"));
        // Ids of nicknames are not those of the forms across languages, though both may be of one name.
        lexicons.addGivenNames(Lexicon.read("names/nicknames.tsv"), ".0");
        lexicons.addGivenNames(Lexicon.read("names/equivalents.tsv"), ".1");
        lexicons.addHanSurnames(Lexicon.read("names/han-surnames.tsv"));
        return lexicons;
    }

    /** Lines of kind, tab, words; a word of several kinds has the first. */
    private void addKinds(Lexicon lexicon) {
        for (Lexicon.Line line : lexicon.lines()) {
            line.columns(COLUMNS);
            NameToken.Kind kind = line.constant(0, NameToken.Kind.class);
            line.words(1).forEach(word -> kinds.putIfAbsent(word, kind));
        }
    }

    /** Lines of name, tab, other forms. */
    private void addGivenNames(Lexicon lexicon, String suffix) {
        for (Lexicon.Line line : lexicon.lines()) {
            String name = line.columns(COLUMNS).getFirst();
            addGivenName(name, name + suffix);
            line.words(1).forEach(form -> addGivenName(form, name + suffix));
        }
    }

    private void addGivenName(String word, String id) {
        givenNames.computeIfAbsent(word, key -> new TreeSet<>()).add(id);
    }

    /** Lines of characters, tab, readings. */
    private void addHanSurnames(Lexicon lexicon) {
        for (Lexicon.Line line : lexicon.lines()) {
            line.columns(COLUMNS);
            line.words(0).forEach(character -> hanSurnames.put(character, line.words(1)));
        }
    }

    /** The rules for keys. */
    public NameKeyRules rules() {
        return rules;
    }

    /** What a folded word does in a name; {@link NameToken.Kind#WORD} for a word in no list. */
    NameToken.Kind kind(String folded) {
        return kinds.getOrDefault(folded, NameToken.Kind.WORD);
    }

    /**
     * Ids of the given names that a folded word may mean, such as {@code william.0} for {@code bill} (a nickname) and
     * {@code peter.1} for {@code petrus} (a form of another language); empty for a word in no list.
     */
    Set<String> givenNames(String folded) {
        return Set.copyOf(givenNames.getOrDefault(folded, Set.of()));
    }

    /** How a Chinese or Korean surname in Han characters is read outside Mandarin; empty for any other word. */
    List<String> readings(String word) {
        return hanSurnames.getOrDefault(word, List.of());
    }
}
