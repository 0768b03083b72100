package dev.dateline.text.spelling;

import dev.dateline.text.Lexicons;
import dev.dateline.text.name.NameGrade;
import dev.dateline.text.name.NameKeyEncoder;
import dev.dateline.text.place.PlaceStanding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The keys under which the forms of an archive are kept, so that the candidates for a word are those that share one with
 * it. A key proposes; {@link SpellingJudge} decides. One thread.
 *
 * <table>
 * <caption>Kinds of keys</caption>
 * <tr><td>{@code w:}</td><td>the sounds, vowels but the first without colour: Khrushchev, Chruschtschow; an h also as a g:
 * Oleh, Oleg</td></tr>
 * <tr><td>{@code d:}</td><td>the same with one sound left out, from five sounds on: two forms that differ in one sound
 * share one, Hostomel and Gostomel, Connecticut and Conneticut</td></tr>
 * <tr><td>{@code l:}, {@code o:}</td><td>the consonants in classes, of forms in Latin letters and of those in other
 * scripts; each asks for the other's: Netanyahu and נתניהו</td></tr>
 * <tr><td>{@code p:}, {@code a:}</td><td>a place that the form names, or whose adjective it is</td></tr>
 * </table>
 */
public final class SpellingKeys {
    /** Sounds from which on a form may differ in one: of shorter ones too many do. */
    private static final int SHORTEST_WITH_DIFFERENCE = 5;

    /** An h that may be a Ukrainian g: Oleh, Serhiy. Not one that makes a sound with the letter before it. */
    private static final Pattern H_FOR_G = Pattern.compile("(?<![bcdgkpstwxz])h");

    private static final int SHORTEST_SOUNDS = 2;

    /** How other languages write what English writes, and the reverse, where the sounds of the two have different keys. */
    private static final List<Map<Pattern, String>> REWRITTEN = List.of(
            Map.of(Pattern.compile("kh"), "ch", Pattern.compile("(?<=[aeiou])y(?=[aeiou])"), "j"),
            Map.of(Pattern.compile("(?<![st])ch"), "kh", Pattern.compile("(?<=[aeiou])j(?=[aeiou])"), "y"),
            Map.of(Pattern.compile("(?<!^)ie(?=[nvw])"), "ije"),
            Map.of(Pattern.compile("sh"), "ch", Pattern.compile("zh"), "j"),
            Map.of(Pattern.compile("(?<![st])ch"), "sh", Pattern.compile("j"), "zh"),
            Map.of(Pattern.compile("([aou])e"), "$1"));

    private final NameKeyEncoder encoder;
    private final FormPlaces places;

    private SpellingKeys(NameKeyEncoder encoder, FormPlaces places) {
        this.encoder = encoder;
        this.places = places;
    }

    /** Keys by the rules that ship with the program. */
    public static SpellingKeys standard() {
        return new SpellingKeys(
                Lexicons.shipped().nameKeys().newEncoder(),
                new FormPlaces(Lexicons.shipped().gazetteer(), SpellingCorrections.none()));
    }

    /** The keys to store for a form; none for a form that can be no name. */
    public Set<String> stored(String form) {
        return keys(form, false);
    }

    /** The keys to ask for a word of a query: also those of the same name as other languages write it. */
    public Set<String> asked(String form) {
        return keys(form, true);
    }

    private Set<String> keys(String form, boolean asking) {
        Set<String> keys = new LinkedHashSet<>();
        SpelledWord word = SpelledWord.of(FormEvidence.of(form), name -> encoder.key(NameGrade.FOLDED, name));
        for (String reading : word.readings()) {
            addSounds(keys, encoder.key(NameGrade.WIDE, reading));
            keys.add("w:" + encoder.key(NameGrade.WIDE, H_FOR_G.matcher(reading).replaceAll("g")));
        }
        if (word.isWord()) {
            addSounds(keys, encoder.key(NameGrade.WIDE, word.folded()));
            addSounds(keys, encoder.key(NameGrade.WIDE, WrittenForms.withoutElision(word.folded())));
        }
        boolean isLatin = word.script() == Character.UnicodeScript.LATIN;
        if (asking && isLatin && word.isWord()) {
            addSounds(keys, encoder.key(NameGrade.WIDE, word.foldedUmlauts()));
            for (Map<Pattern, String> rules : REWRITTEN) {
                String rewritten = word.letters();
                for (Map.Entry<Pattern, String> rule : rules.entrySet()) {
                    rewritten = rule.getKey().matcher(rewritten).replaceAll(rule.getValue());
                }
                if (!rewritten.equals(word.letters())) {
                    keys.add("w:" + encoder.key(NameGrade.WIDE, rewritten));
                }
            }
        }
        if (word.isWord()) {
            String consonants = isLatin == asking ? "o:" : "l:";
            for (String key : encoder.bareKeys(form)) {
                keys.add(consonants + key);
            }
        }
        for (Map.Entry<String, PlaceStanding> place : places.of(form).entrySet()) {
            keys.add((place.getValue() == PlaceStanding.ADJECTIVE ? "a:" : "p:") + place.getKey());
        }
        return keys;
    }

    private static void addSounds(Set<String> keys, String sounds) {
        if (sounds.length() < SHORTEST_SOUNDS) {
            return;
        }
        keys.add("w:" + sounds);
        if (sounds.length() < SHORTEST_WITH_DIFFERENCE) {
            return;
        }
        keys.add("d:" + sounds);
        for (int i = 0; i < sounds.length(); i++) {
            keys.add("d:" + sounds.substring(0, i) + sounds.substring(i + 1));
        }
    }
}
