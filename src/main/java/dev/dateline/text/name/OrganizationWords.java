package dev.dateline.text.name;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.LexiconException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words in names of organizations that say what a body is or does, from {@code lexicons/names/organization-words.tsv}, and
 * the adjectives of countries, from {@code lexicons/demonyms.tsv}. All forms of a word, in whatever language, are read as one:
 * Ministerium as ministry, German as germany. Takes folded words. Immutable, safe for many threads.
 */
public final class OrganizationWords {
    /** Words of the longest phrase in the lists: private joint stock company. */
    static final int LONGEST_PHRASE = 4;

    /** Joins the words of a phrase. */
    static final char BETWEEN = '_';

    private static final int COLUMNS = 3;

    /** What a word of the list says. */
    private enum Kind {
        LEGAL(NameToken.Kind.LEGAL),
        SMALL(NameToken.Kind.PARTICLE),
        TYPE(NameToken.Kind.TYPE),
        FIELD(NameToken.Kind.FIELD);

        private final NameToken.Kind part;

        Kind(NameToken.Kind part) {
            this.part = part;
        }
    }

    /**
     * A word of the lists.
     *
     * @param kind what it does in a name
     * @param form the one by which all its forms are compared
     */
    record Meaning(NameToken.Kind kind, String form) {}

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<NameToken.Kind, Set<String>> listed = new EnumMap<>(NameToken.Kind.class);

    private OrganizationWords() {}

    /**
     * Reads the lists that ship with the program.
     *
     * @throws LexiconException when a line is broken
     */
    public static OrganizationWords read(NameKeyRules rules) {
        OrganizationWords words = new OrganizationWords();
        NameKeyEncoder encoder = rules.newEncoder();
        for (Lexicon.Line line : Lexicon.read("names/organization-words.tsv").lines()) {
            line.columns(COLUMNS);
            Meaning meaning = new Meaning(line.constant(0, Kind.class).part, line.column(1));
            words.listed
                    .computeIfAbsent(meaning.kind(), kind -> new LinkedHashSet<>())
                    .add(meaning.form());
            words.add(encoder, meaning.form(), meaning);
            line.words(2).forEach(form -> words.add(encoder, form, meaning));
        }
        for (Lexicon.Line line : Lexicon.read("demonyms.tsv").lines()) {
            words.addCountry(encoder, line);
        }
        return words;
    }

    /** The English words of the list that have a kind, in small letters; empty for kinds that it does not have. */
    public Set<String> listed(NameToken.Kind kind) {
        return Collections.unmodifiableSet(listed.getOrDefault(kind, Set.of()));
    }

    /** Whether a word, folded, only says what kind of body an organization is, in any language: Bank, Co, GmbH. */
    public boolean isKindOfBody(String folded) {
        Meaning meaning = of(List.of(folded));
        return meaning != null && (meaning.kind() == NameToken.Kind.TYPE || meaning.kind() == NameToken.Kind.LEGAL);
    }

    /** Lines of id, adjectives, abbreviations. */
    private void addCountry(NameKeyEncoder encoder, Lexicon.Line line) {
        String country = line.column(0).replace('-', BETWEEN);
        Meaning meaning = new Meaning(NameToken.Kind.FIELD, country);
        add(encoder, country, meaning);
        for (int column = 1; column < line.columns().size(); column++) {
            for (String form : line.column(column).split("\\|", -1)) {
                add(encoder, form.replace(".", "").replace(' ', BETWEEN), meaning);
            }
        }
    }

    private void add(NameKeyEncoder encoder, String form, Meaning meaning) {
        String phrase = Arrays.stream(form.split(String.valueOf(BETWEEN), -1))
                .map(word -> encoder.key(NameGrade.FOLDED, word))
                .collect(Collectors.joining(String.valueOf(BETWEEN)));
        meanings.putIfAbsent(phrase, meaning);
    }

    /** The meaning of some words, or of their singular; null when no list has them. */
    @Nullable
    Meaning of(List<String> words) {
        String phrase = String.join(String.valueOf(BETWEEN), words);
        Meaning meaning = meanings.get(phrase);
        boolean mayBePlural = meaning == null && words.size() == 1 && phrase.length() > LONGEST_PHRASE;
        return mayBePlural && phrase.endsWith("s") ? meanings.get(phrase.substring(0, phrase.length() - 1)) : meaning;
    }
}
