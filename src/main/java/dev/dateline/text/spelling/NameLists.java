package dev.dateline.text.spelling;

import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.WordSet;
import dev.dateline.text.name.CensusNames;
import dev.dateline.text.name.FullName;
import dev.dateline.text.name.NameGrade;
import dev.dateline.text.name.NameKeyEncoder;
import dev.dateline.text.name.NameReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What lists say about one word: its letters in Latin script, its origin, whether people bear it, whether it is a given name
 * or a common word. Remembers the words of one query, which come up again for each candidate. One thread; all
 * instances share the lists.
 */
final class NameLists {
    private static final int REMEMBERED = 10_000;

    /** The lists that are read once. */
    private record Shared(NameOrigin origin, WordSet commonWords, CensusNames censusNames) {
        static final Shared LISTS = new Shared(
                NameOrigin.read(Lexicon.read("names/origin.tsv")),
                Lexicons.shipped().commonWords(),
                Lexicons.shipped().censusNames());
    }

    private final NameKeyEncoder encoder = Lexicons.shipped().nameKeys().newEncoder();
    private final NameReader reader = new NameReader(Lexicons.shipped().names());
    private final Map<String, double[]> origins = new HashMap<>();
    private final Map<String, Set<String>> givenNames = new HashMap<>();

    /** A word of any script in small Latin letters without marks, as English newspapers write it. */
    String letters(String word) {
        return encoder.key(NameGrade.FOLDED, word);
    }

    /** The sounds of a word, the same for many of its spellings. */
    String sounds(String word) {
        return encoder.key(NameGrade.WIDE, word);
    }

    /** Whether a word, folded, only says what kind of body an organization is: Bank, Co, GmbH. */
    boolean isKindOfBody(String folded) {
        return Lexicons.shipped().organizationWords().isKindOfBody(folded);
    }

    /** How likely each family of scripts is the origin, in the order of {@link NameOrigin.Family}. */
    double[] origin(String letters) {
        return remembered(origins).computeIfAbsent(letters, Shared.LISTS.origin()::of);
    }

    /** Whether somebody has that name, according to the census. */
    boolean isKnownName(String letters) {
        return Shared.LISTS.censusNames().contains(letters);
    }

    /** Whether a word, as it is indexed, is a common English one. */
    boolean isCommonWord(String folded) {
        return Shared.LISTS.commonWords().contains(folded.toCharArray(), 0, folded.length());
    }

    /** Whether a word, as it is indexed, is an English one, if not among the most common. */
    boolean isEnglishWord(String folded) {
        return isCommonWord(folded) || Lexicons.shipped().stem().isWord(folded);
    }

    /** Whether both are nicknames or other forms of one given name. */
    boolean shareGivenName(String letters, String others) {
        return !Collections.disjoint(givenNames(letters), givenNames(others));
    }

    /** Whether the lists of given names have it. */
    boolean isGivenName(String letters) {
        return !givenNames(letters).isEmpty();
    }

    private Set<String> givenNames(String letters) {
        return remembered(givenNames).computeIfAbsent(letters, word -> {
            FullName name = reader.read(word);
            return name.tokens().size() == 1 ? name.tokens().getFirst().givenNames() : Set.of();
        });
    }

    private static <T> Map<String, T> remembered(Map<String, T> words) {
        if (words.size() >= REMEMBERED) {
            words.clear();
        }
        return words;
    }
}
