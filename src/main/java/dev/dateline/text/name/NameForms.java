package dev.dateline.text.name;

import dev.dateline.text.Lexicons;
import dev.dateline.text.fold.Folding;
import dev.dateline.text.fold.WrittenCharacters;
import dev.dateline.text.word.Possessive;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms of names in a text: the words that look like names ({@link NameLikeness}), folded as the index folds words.
 * Splits about where Lucene's standard tokenizer splits, without Lucene. Han and hiragana have no spaces between words, so
 * a run of them is a form only in a list of names. Pure functions.
 */
public final class NameForms {
    /** UTF-16 units of the longest form; the longest name of the development data has 36. */
    public static final int LONGEST = 40;

    /** UTF-16 units of the shortest compound: of {@code a-b} nothing is to be made. */
    private static final int SHORTEST_COMPOUND = 4;

    /** Joins the letters on its two sides into one word: d'Estaing, O’Brien, U.S. */
    private static final String BETWEEN_LETTERS = "'’‘.·‧:＇．：";

    /** Units of the longest possessive ending. */
    private static final int POSSESSIVE = 2;

    private NameForms() {}

    /**
     * A word of a text.
     *
     * @param written as in the text, without a possessive ending
     * @param folded in small letters, without marks
     */
    public record Form(String written, String folded) {
        /** Whether it has capitals only, two at least; false in scripts without capitals. */
        public boolean isCapitals() {
            int capitals = 0;
            for (int i = 0; i < written.length(); i++) {
                if (Character.isLowerCase(written.charAt(i))) {
                    return false;
                }
                capitals += Character.isUpperCase(written.charAt(i)) ? 1 : 0;
            }
            return capitals > 1;
        }
    }

    /** The words of a running text that look like names, in order; those longer than {@link #LONGEST} are left out. */
    public static List<Form> inText(String text) {
        NameLikeness likeness = Lexicons.shipped().nameLikeness();
        char[] units = WrittenCharacters.of(text).text().toCharArray();
        List<Form> forms = new ArrayList<>();
        for (int start = next(units, 0, false); start < units.length; ) {
            int end = end(units, start, false);
            if (end - start <= LONGEST + POSSESSIVE) {
                char[] word = Arrays.copyOfRange(units, start, end);
                int length = Possessive.strip(word, word.length);
                if (length <= LONGEST && likeness.looksLikeName(word, 0, length, true)) {
                    forms.add(form(new String(word, 0, length)));
                }
            }
            start = next(units, end, false);
        }
        return forms;
    }

    /**
     * The compounds of two words in a running text, folded, with a hyphen between the halves: {@code cease-fire}. A chain
     * such as {@code five-year-old} is not one, nor is anything with digits.
     */
    public static Set<String> compounds(String text) {
        Set<String> compounds = new LinkedHashSet<>();
        for (int at = hyphen(text, 0); at >= 0; at = hyphen(text, at + 1)) {
            int start = at;
            while (start > 0 && isLetter(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && isLetter(text.charAt(end))) {
                end++;
            }
            boolean isCompound = start < at
                    && end > at + 1
                    && end - start > SHORTEST_COMPOUND
                    && end - start <= LONGEST
                    && !continuesWord(text, start - 1)
                    && !continuesWord(text, end);
            if (isCompound) {
                compounds.add(fold(text.substring(start, at)) + '-' + fold(text.substring(at + 1, end)));
            }
        }
        return compounds;
    }

    private static int hyphen(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == '-' || unit == '\u2010' || unit == '\u2011') {
                return at;
            }
        }
        return -1;
    }

    private static boolean isLetter(char unit) {
        return Character.isLetter(unit) || Character.getType(unit) == Character.NON_SPACING_MARK;
    }

    /** Whether the character makes a compound a part of something longer. */
    private static boolean continuesWord(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char unit = text.charAt(at);
        return Character.isLetterOrDigit(unit) || unit == '-' || unit == '\u2010' || unit == '\u2011';
    }

    /** The words of a name or a query, whatever they look like. */
    public static List<Form> words(String name) {
        char[] units = WrittenCharacters.of(name).text().toCharArray();
        List<Form> forms = new ArrayList<>();
        for (int start = next(units, 0, true); start < units.length; ) {
            int end = end(units, start, true);
            char[] word = Arrays.copyOfRange(units, start, end);
            int length = Possessive.strip(word, word.length);
            if (length <= LONGEST) {
                forms.add(form(new String(word, 0, length)));
            }
            start = next(units, end, true);
        }
        return forms;
    }

    /** The words of a name that may be names themselves: no common words and no particles. */
    public static List<Form> inName(String name) {
        return words(name).stream().filter(form -> mayBeName(form.written())).toList();
    }

    /** Whether a word of a query or name can be a name: two letters at least, and no common word or particle. */
    public static boolean mayBeName(String word) {
        NameLikeness likeness = Lexicons.shipped().nameLikeness();
        char[] units = word.toCharArray();
        return units.length > 1
                && Character.isLetter(word.codePointAt(0))
                && !likeness.isCommon(units, 0, units.length)
                && !likeness.isParticle(units, 0, units.length);
    }

    /** Folds a word as the index folds it: each character in small letters, without marks. */
    public static String fold(String word) {
        StringBuilder small = new StringBuilder(word.length());
        word.codePoints().map(Character::toLowerCase).forEach(small::appendCodePoint);
        return Folding.fold(small.toString());
    }

    private static Form form(String written) {
        return new Form(written, fold(written));
    }

    private static int next(char[] units, int from, boolean ideographs) {
        int at = from;
        while (at < units.length && !isPart(Character.codePointAt(units, at), ideographs)) {
            at += Character.charCount(Character.codePointAt(units, at));
        }
        return at;
    }

    private static int end(char[] units, int from, boolean ideographs) {
        int at = from;
        while (at < units.length) {
            int character = Character.codePointAt(units, at);
            boolean joins = at > from
                    && at + 1 < units.length
                    && BETWEEN_LETTERS.indexOf(character) >= 0
                    && Character.isLetter(units[at - 1])
                    && Character.isLetter(units[at + 1]);
            if (!joins && !isPart(character, ideographs)) {
                return at;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    private static boolean isPart(int character, boolean ideographs) {
        if (character < 0x80) {
            return (character >= 'a' && character <= 'z')
                    || (character >= 'A' && character <= 'Z')
                    || (character >= '0' && character <= '9')
                    || character == '_';
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.FORMAT -> true;
            default ->
                Character.isLetterOrDigit(character) && (ideographs || !standsAlone(UnicodeScript.of(character)));
        };
    }

    private static boolean standsAlone(UnicodeScript script) {
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA;
    }
}
