package dev.dateline.analysis;

import dev.dateline.text.name.NameGrade;
import dev.dateline.text.name.NameKeyEncoder;
import dev.dateline.text.name.NameKeyRules;
import dev.dateline.text.name.NameTerm;
import java.util.Set;

/**
 * The terms of one word: its keys, each behind the letter of its kind. {@code c:} and {@code w:} are the close and wide
 * grade. A key of consonants alone is {@code b:} for words of scripts that write vowels and {@code v:} for those of
 * scripts that write none; a query asks for the other kind, since consonants alone tell two Latin names apart too badly
 * ({@code Putin}, {@code Patten}). The keys of words that name a place have capital letters, {@code C:}: what names one
 * place is never another spelling of what names another, so a query asks for them only when its word names none. Buffers
 * are kept; one thread.
 */
final class NameKeyTerms {
    /**
     * Units of a wide or bare key below which too many names share it: {@code Li}, {@code Le} and {@code Lay} are all
     * {@code rE}.
     */
    private static final int SHORTEST_FAR_KEY = 3;

    /** Close, wide, and eight bare ones, all for two kinds of words. */
    private static final int MOST = 20;

    private static final int PREFIX = 2;
    private static final String CLOSE = NameTerm.Field.CLOSE.prefix();
    private static final String WIDE = NameTerm.Field.WIDE.prefix();
    private static final String BARE = NameTerm.Field.BARE.prefix();
    private static final String VOWELLESS = "v:";

    /** What is added to a small letter for the capital one. */
    private static final int CAPITAL = 'A' - 'a';

    private final NameKeyEncoder encoder;
    private final Set<NameGrade> grades;
    private final boolean asking;
    private final boolean askingForPlaces;
    private final char[] key = new char[NameKeyEncoder.MAX_KEY];
    private final char[][] terms = new char[MOST][PREFIX + NameKeyEncoder.MAX_KEY];
    private final int[] lengths = new int[MOST];
    private int count;

    /** The terms for that use. */
    NameKeyTerms(NameKeyRules rules, NameKeysUse use) {
        this.encoder = rules.newEncoder();
        this.grades = use.grades();
        this.asking = use.isQuery();
        this.askingForPlaces = use.kind() == NameKeysUse.Kind.QUERY;
    }

    /** Makes the terms of a word that names a place or none; the other methods are about it until the next call. */
    void read(char[] word, int length, boolean isPlace) {
        count = 0;
        encoder.read(word, 0, length);
        if (asking) {
            addAll(word[0], 0);
        }
        if (askingForPlaces || (!asking && isPlace)) {
            addAll(word[0], CAPITAL);
        } else if (!asking) {
            addAll(word[0], 0);
        }
    }

    private void addAll(char first, int capital) {
        if (grades.contains(NameGrade.CLOSE)) {
            add(CLOSE, capital, encoder.key(NameGrade.CLOSE, key), 1);
        }
        if (grades.contains(NameGrade.WIDE)) {
            add(WIDE, capital, encoder.key(NameGrade.WIDE, key), SHORTEST_FAR_KEY);
        }
        if (grades.contains(NameGrade.BARE)) {
            String prefix = isVowelless(first) == asking ? BARE : VOWELLESS;
            for (int i = 0; i < encoder.bareCount(); i++) {
                add(prefix, capital, encoder.bare(i, key), SHORTEST_FAR_KEY);
            }
        }
    }

    /** Asks for what no index holds: a key of length 0. A phrase with such a word in it is then found nowhere. */
    void readNothing() {
        count = 0;
        add(grades.contains(NameGrade.CLOSE) ? CLOSE : WIDE, 0, 0, 0);
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

    private void add(String prefix, int capital, int length, int shortest) {
        if (length < shortest || count == MOST) {
            return;
        }
        char[] term = terms[count];
        prefix.getChars(0, PREFIX, term, 0);
        term[0] = (char) (term[0] + capital);
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
