package dev.dateline.analysis;

import dev.dateline.text.NameGrade;
import dev.dateline.text.NameKeyEncoder;
import dev.dateline.text.NameKeyRules;
import dev.dateline.text.NameTerm;
import java.util.Set;

/**
 * The terms of one word: its keys, each behind the letter of its kind. {@code c:} and {@code w:} are the close and wide
 * grade. A key of consonants alone is {@code b:} for words of scripts that write vowels and {@code v:} for those of
 * scripts that write none; a query asks for the other kind, since consonants alone tell two Latin names apart too badly
 * ({@code Putin}, {@code Patten}). Buffers are kept; one thread.
 */
final class NameKeyTerms {
    /**
     * Units of a wide or bare key below which too many names share it: {@code Li}, {@code Le} and {@code Lay} are all
     * {@code rE}.
     */
    private static final int SHORTEST_FAR_KEY = 3;

    /** Close, wide, and eight bare ones. */
    private static final int MOST = 10;

    private static final int PREFIX = 2;
    private static final String CLOSE = NameTerm.Field.CLOSE.prefix();
    private static final String WIDE = NameTerm.Field.WIDE.prefix();
    private static final String BARE = NameTerm.Field.BARE.prefix();
    private static final String VOWELLESS = "v:";

    private final NameKeyEncoder encoder;
    private final Set<NameGrade> grades;
    private final boolean asking;
    private final char[] key = new char[NameKeyEncoder.MAX_KEY];
    private final char[][] terms = new char[MOST][PREFIX + NameKeyEncoder.MAX_KEY];
    private final int[] lengths = new int[MOST];
    private int count;

    /** The terms of these grades; {@code asking} for those that a query looks for. */
    NameKeyTerms(NameKeyRules rules, Set<NameGrade> grades, boolean asking) {
        this.encoder = rules.newEncoder();
        this.grades = Set.copyOf(grades);
        this.asking = asking;
    }

    /** Makes the terms of a word; the other methods are about it until the next call. */
    void read(char[] word, int length) {
        count = 0;
        encoder.read(word, 0, length);
        if (grades.contains(NameGrade.CLOSE)) {
            add(CLOSE, encoder.key(NameGrade.CLOSE, key), 1);
        }
        if (grades.contains(NameGrade.WIDE)) {
            add(WIDE, encoder.key(NameGrade.WIDE, key), SHORTEST_FAR_KEY);
        }
        if (grades.contains(NameGrade.BARE)) {
            String prefix = isVowelless(word[0]) == asking ? BARE : VOWELLESS;
            for (int i = 0; i < encoder.bareCount(); i++) {
                add(prefix, encoder.bare(i, key), SHORTEST_FAR_KEY);
            }
        }
    }

    /** Asks for what no index holds: a key of length 0. A phrase with such a word in it is then found nowhere. */
    void readNothing() {
        count = 0;
        add(grades.contains(NameGrade.CLOSE) ? CLOSE : WIDE, 0, 0);
    }

    /** Forgets the word. */
    void readNone() {
        count = 0;
    }

    /** How many terms there are, no two the same. */
    int count() {
        return count;
    }

    /** The characters of a term. */
    char[] term(int i) {
        return terms[i];
    }

    /** How many of them count. */
    int length(int i) {
        return lengths[i];
    }

    private void add(String prefix, int length, int shortest) {
        if (length < shortest || count == MOST) {
            return;
        }
        char[] term = terms[count];
        prefix.getChars(0, PREFIX, term, 0);
        System.arraycopy(key, 0, term, PREFIX, length);
        lengths[count] = PREFIX + length;
        for (int i = 0; i < count; i++) {
            if (same(i, count)) {
                return;
            }
        }
        count++;
    }

    private boolean same(int one, int other) {
        if (lengths[one] != lengths[other]) {
            return false;
        }
        for (int i = 0; i < lengths[one]; i++) {
            if (terms[one][i] != terms[other][i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVowelless(char letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case ARABIC, HEBREW, SYRIAC -> true;
            default -> false;
        };
    }
}
