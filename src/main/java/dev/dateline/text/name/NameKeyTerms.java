package dev.dateline.text.name;

import java.util.Set;

/**
 * The index terms of one token: its keys, each after the letter of its kind. This is the rule by which texts are indexed
 * and queries look them up, so whatever compares names outside the index asks here, too. Buffers are reused; one thread.
 *
 * <p>{@code c:} and {@code w:} are the close and wide grade. A key of consonants alone is {@code b:} for tokens of scripts
 * that write vowels and {@code v:} for those of scripts that write none; a query asks for the other kind, since consonants
 * alone distinguish two Latin names too badly ({@code Putin}, {@code Patten}). The keys of tokens that name a place have
 * capital letters, {@code C:}: a name of one place is never another spelling of a name of another, so a query asks for them
 * only when its word names none.
 */
public final class NameKeyTerms {
    /** What the tokens belong to. */
    public enum Use {
        /**
         * Running text, where a name starts with a capital. Common words get no keys anywhere, since a query never asks
         * for them; so the rule need not know where sentences start.
         */
        TEXT,
        /** A field that holds only names: every token has keys. */
        NAMES,
        /** A query, typed without capitals: every token has keys but the common words and particles. */
        QUERY,
        /** A token of a query that names a place: it is found by its id, and by keys where the text names no place. */
        PLACE_QUERY;

        boolean isQuery() {
            return this == QUERY || this == PLACE_QUERY;
        }
    }

    /**
     * Units of a wide or bare key below which too many names share it: {@code Li}, {@code Le} and {@code Lay} are all
     * {@code rE}.
     */
    private static final int SHORTEST_FAR_KEY = 3;

    /** Close, wide, and eight bare ones, all for two kinds of tokens. */
    private static final int MOST = 20;

    private static final int PREFIX = 2;
    private static final String CLOSE = "c:";
    private static final String WIDE = "w:";
    private static final String BARE = "b:";
    private static final String VOWELLESS = "v:";

    /** What is added to a small letter for the capital one. */
    private static final int CAPITAL = 'A' - 'a';

    private final NameKeyEncoder encoder;
    private final NameLikeness likeness;
    private final Use use;
    private final Set<NameGrade> grades;
    private final char[] key = new char[NameKeyEncoder.MAX_KEY];
    private final char[][] terms = new char[MOST][PREFIX + NameKeyEncoder.MAX_KEY];
    private final int[] lengths = new int[MOST];
    private int count;

    /**
     * Terms for one use.
     *
     * @param rules rules for keys
     * @param likeness decides which tokens get keys
     * @param use what the tokens belong to
     * @param grades the grades of keys; {@link NameGrade#FOLDED} gives none, the folded word is indexed anyway
     */
    public NameKeyTerms(NameKeyRules rules, NameLikeness likeness, Use use, Set<NameGrade> grades) {
        this.encoder = rules.newEncoder();
        this.likeness = likeness;
        this.use = use;
        this.grades = Set.copyOf(grades);
    }

    /**
     * Makes the terms of a token; the other methods are about it until the next call. A token of a query without keys gets
     * a term that no index holds, so that a phrase with such a token finds nothing. Particles of a query get no term: a
     * text has keys for {@code al} of {@code al-Assad} only when it has a capital.
     *
     * @param token its characters as written, without a possessive ending
     * @param length how many, in UTF-16 units
     * @param isPlace whether it is part of a form of a place
     */
    public void read(char[] token, int length, boolean isPlace) {
        count = 0;
        if (use.isQuery() && likeness.isParticle(token, 0, length)) {
            return;
        }
        if (hasKeys(token, length)) {
            encoder.read(token, 0, length);
            if (use.isQuery() || !isPlace) {
                addAll(token[0], 0);
            }
            if (use == Use.QUERY || (!use.isQuery() && isPlace)) {
                addAll(token[0], CAPITAL);
            }
        }
        if (use.isQuery() && count == 0) {
            add(grades.contains(NameGrade.CLOSE) ? CLOSE : WIDE, 0, 0, 0);
        }
    }

    private boolean hasKeys(char[] token, int length) {
        return switch (use) {
            case TEXT -> likeness.looksLikeName(token, 0, length, true);
            case NAMES -> length > 0;
            case QUERY, PLACE_QUERY -> likeness.mayBeNameInQuery(token, 0, length);
        };
    }

    private void addAll(char first, int capital) {
        if (grades.contains(NameGrade.CLOSE)) {
            add(CLOSE, capital, encoder.key(NameGrade.CLOSE, key), 1);
        }
        if (grades.contains(NameGrade.WIDE)) {
            add(WIDE, capital, encoder.key(NameGrade.WIDE, key), SHORTEST_FAR_KEY);
        }
        if (grades.contains(NameGrade.BARE)) {
            String prefix = isVowelless(first) == use.isQuery() ? BARE : VOWELLESS;
            for (int i = 0; i < encoder.bareCount(); i++) {
                add(prefix, capital, encoder.bare(i, key), SHORTEST_FAR_KEY);
            }
        }
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

    /** Forgets the token. */
    public void clear() {
        count = 0;
    }

    /** How many terms there are, no two the same. */
    public int count() {
        return count;
    }

    /** The characters of a term, from the first on. */
    public char[] term(int i) {
        return terms[i];
    }

    /** How many of them belong to the term. */
    public int length(int i) {
        return lengths[i];
    }
}
