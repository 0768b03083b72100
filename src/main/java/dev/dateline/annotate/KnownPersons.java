package dev.dateline.annotate;

import dev.dateline.article.EntityKind;
import dev.dateline.resolve.ListedEntity;
import dev.dateline.text.Lexicons;
import dev.dateline.text.name.NameGrade;
import dev.dateline.text.name.NameKeyEncoder;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds known persons in one text in any spelling: two to four words that sound like the full name of one, and after that the
 * surname alone. In scripts without vowels the consonants of a first and a last name decide. One thread; it reads its text
 * from beginning to end.
 */
final class KnownPersons {
    private static final int LONGEST_NAME = 4;

    /** The Italian "dell'" and its apostrophe. */
    private static final int LONGEST_ELIDED = 5;

    private final Tokens tokens;
    private final KnownNames entities;
    private final Function<String, List<Base>> bases;
    private final NameKeyEncoder encoder = Lexicons.shipped().nameKeys().newEncoder();
    private final Map<String, Map<String, Integer>> sounds = new HashMap<>();
    /** By the sound of the surname; empty when several persons of the text have it. */
    private final Map<String, Optional<ListedEntity>> surnames = new HashMap<>();

    /**
     * A form that a word may be the inflection of.
     *
     * @param form the base form
     * @param skipped UTF-16 units at the beginning of the word that do not belong to it: an elided article, an Arabic "and"
     */
    record Base(String form, int skipped) {}

    /**
     * A known person in the text.
     *
     * @param to the token after the name
     * @param skipped UTF-16 units of the first token that do not belong to the name
     */
    record Found(int to, int skipped, ListedEntity person) {}

    /** Searches a text; {@code bases} gives the base forms of a word, the word itself first. */
    KnownPersons(Tokens tokens, KnownNames entities, Function<String, List<Base>> bases) {
        this.tokens = tokens;
        this.entities = entities;
        this.bases = bases;
    }

    /** A word in small Latin letters. */
    String letters(String word) {
        return encoder.key(NameGrade.FOLDED, word);
    }

    /** Remembers an entity whose name ends with a token; the surname of a person is found alone from now on. */
    void remember(ListedEntity entity, int last) {
        if (entity.kind() != EntityKind.PERSON) {
            return;
        }
        for (String sound : sounds(tokens.word(last)).keySet()) {
            surnames.merge(sound, Optional.of(entity), (before, now) -> before.equals(now) ? before : Optional.empty());
        }
    }

    /**
     * The person whose name begins at a token; null if there is none.
     *
     * @param ordinary whether the word is also an ordinary one, which alone is not a surname
     */
    @Nullable
    Found at(int from, boolean ordinary) {
        if (entities == KnownNames.NONE) {
            return null;
        }
        boolean cased = Character.isUpperCase(letter(from, from));
        int end = Math.min(tokens.sentenceEnd(tokens.sentenceOf(from)), from + (cased ? LONGEST_NAME : 2));
        for (int to = end; to > from + 1; to--) {
            Found found = mayBeName(from, to, cased) ? cased ? bySound(from, to) : byConsonants(from) : null;
            if (found == null && cased && to == from + 2 && !isLatin(from) && mayBeName(from, to, true)) {
                found = bySoundAndConsonants(from);
            }
            if (found != null) {
                remember(found.person(), to - 1);
                return found;
            }
        }
        return cased && !ordinary ? bySurname(from) : null;
    }

    private @Nullable Found bySurname(int from) {
        for (Map.Entry<String, Integer> sound : sounds(tokens.word(from)).entrySet()) {
            ListedEntity person =
                    surnames.getOrDefault(sound.getKey(), Optional.empty()).orElse(null);
            if (person != null) {
                return new Found(from + 1, sound.getValue(), person);
            }
        }
        return null;
    }

    private boolean mayBeName(int from, int to, boolean cased) {
        for (int token = from; token < to; token++) {
            int letter = letter(token, from);
            boolean fits = cased ? Character.isUpperCase(letter) : Character.isLetter(letter);
            boolean breaks = token > from
                    && tokens.text()
                            .substring(tokens.end(token - 1), tokens.start(token))
                            .contains("\n");
            if (!fits || breaks) {
                return false;
            }
        }
        return true;
    }

    /** The first letter of a token, and of the first one after an elided article: "d'Emmanuel". */
    private int letter(int token, int from) {
        String word = tokens.word(token);
        boolean small = token == from && Character.isLowerCase(word.charAt(0));
        for (int i = 1; small && i < Math.min(word.length() - 1, LONGEST_ELIDED); i++) {
            if (Words.isApostrophe(word.charAt(i))) {
                return word.codePointAt(i + 1);
            }
        }
        return word.codePointAt(0);
    }

    private @Nullable Found bySound(int from, int to) {
        Map<String, Integer> keys = sounds(tokens.word(from));
        for (int token = from + 1; token < to; token++) {
            Map<String, Integer> longer = new LinkedHashMap<>();
            for (String sound : sounds(tokens.word(token)).keySet()) {
                keys.forEach((key, skipped) -> longer.put(key + " " + sound, skipped));
            }
            keys = longer;
        }
        for (Map.Entry<String, Integer> key : keys.entrySet()) {
            ListedEntity found = entities.persons().get(key.getKey());
            if (found != null) {
                return new Found(to, key.getValue(), found);
            }
        }
        return null;
    }

    /** The sounds of a word and of its base forms, each with the characters of the word before the base form. */
    private Map<String, Integer> sounds(String word) {
        return sounds.computeIfAbsent(word, any -> {
            Map<String, Integer> found = new LinkedHashMap<>();
            bases.apply(word)
                    .forEach(base -> found.putIfAbsent(encoder.key(NameGrade.WIDE, base.form()), base.skipped()));
            found.remove("");
            return found;
        });
    }

    private boolean isLatin(int token) {
        return Character.UnicodeScript.of(tokens.word(token).codePointAt(0)) == Character.UnicodeScript.LATIN;
    }

    /** Other scripts write the vowels of a surname as they are spoken: Трамп for Trump. */
    private @Nullable Found bySoundAndConsonants(int from) {
        for (String first : sounds(tokens.word(from)).keySet()) {
            for (Base base : bases.apply(tokens.word(from + 1))) {
                for (String last : encoder.bareKeys(base.form())) {
                    ListedEntity found = KnownNames.bareKey(first, last)
                            .map(key -> entities.bare().get(key))
                            .orElse(null);
                    if (found != null) {
                        return new Found(from + 2, 0, found);
                    }
                }
            }
        }
        return null;
    }

    private @Nullable Found byConsonants(int from) {
        for (Base base : bases.apply(tokens.word(from))) {
            for (String first : encoder.bareKeys(base.form())) {
                for (String last : encoder.bareKeys(tokens.word(from + 1))) {
                    ListedEntity found = KnownNames.bareKey(first, last)
                            .map(key -> entities.bare().get(key))
                            .orElse(null);
                    if (found != null) {
                        return new Found(from + 2, base.skipped(), found);
                    }
                }
            }
        }
        return null;
    }
}
