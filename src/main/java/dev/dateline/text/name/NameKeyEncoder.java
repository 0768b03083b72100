package dev.dateline.text.name;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Makes the keys of name tokens. Read a token once with {@link #read(char[], int, int)}, then ask for its keys; nothing
 * is allocated on that way except for tokens with separate combining marks. One thread.
 *
 * <p>A token is the part between spaces, hyphens and dots in a name, in any script and case. A token of more than
 * {@value #MAX_TOKEN} UTF-16 units is not a name and has no key. No key is longer than {@value #MAX_KEY} units. A key
 * of length 0 means: no key of that grade (a token of punctuation, an emoji).
 */
public final class NameKeyEncoder {

    /** Longest token that gets a key, in UTF-16 units; the longest of the measured names has 36. */
    public static final int MAX_TOKEN = 64;

    /** Longest key, in UTF-16 units; out buffers of this size always do. A letter becomes four at most. */
    public static final int MAX_KEY = 4 * MAX_TOKEN;

    private final NameKeyRules rules;
    private final char[] latin = new char[MAX_KEY];
    private final char[] sound = new char[MAX_KEY];
    private final char[] spare = new char[MAX_KEY];
    private final char[] work = new char[MAX_KEY];
    private final char[] string = new char[MAX_KEY];
    private final BareKeys bareKeys = new BareKeys(MAX_KEY);
    private int latinLength;
    private int soundLength;
    private int bareCount;

    NameKeyEncoder(NameKeyRules rules) {
        this.rules = rules;
    }

    /**
     * Reads a token; the key methods are about it until the next call.
     *
     * @param token buffer that holds it
     * @param start where it begins
     * @param length its length in UTF-16 units
     */
    public void read(char[] token, int start, int length) {
        soundLength = -1;
        bareCount = -1;
        latinLength = 0;
        if (length <= MAX_TOKEN) {
            int folded = rules.folding().fold(token, start, length, latin);
            latinLength = rules.scripts().rewrite(latin, folded, spare);
        }
    }

    /** Reads a token from a string; allocates. */
    public void read(CharSequence token) {
        char[] letters = token.toString().toCharArray();
        read(letters, 0, letters.length);
    }

    /**
     * Writes the key of a grade.
     *
     * @param grade not {@link NameGrade#BARE}, which has several keys: see {@link #bare(int, char[])}
     * @param out at least {@value #MAX_KEY} units
     * @return length of the key, 0 for none
     */
    public int key(NameGrade grade, char[] out) {
        return switch (grade) {
            case FOLDED -> folded(out);
            case CLOSE -> close(out);
            case WIDE -> SoundShape.wide(out, sounds(out));
            case BARE -> throw new IllegalArgumentException("a token has several bare keys");
        };
    }

    private int folded(char[] out) {
        return rules.folding().plain(latin, latinLength, out);
    }

    private int close(char[] out) {
        int length = SoundShape.undouble(out, folded(out));
        return SoundShape.undouble(out, rules.close().rewrite(out, length, spare));
    }

    /**
     * Writes the sounds of the token, of which the wide key is the shape: for measuring how far two tokens lie apart.
     * Capitals are vowels (A E U) and hissing sounds (S C J), small letters the other consonants.
     */
    int sounds(char[] out) {
        prepareSound();
        System.arraycopy(sound, 0, out, 0, soundLength);
        return rules.wide().rewrite(out, soundLength, spare);
    }

    /** How many bare keys the token has: 0 to 8; some may be equal or empty. */
    public int bareCount() {
        if (bareCount < 0) {
            prepareSound();
            System.arraycopy(sound, 0, work, 0, soundLength);
            bareKeys.set(work, rules.bare().rewrite(work, soundLength, spare));
            bareCount = bareKeys.count();
        }
        return bareCount;
    }

    /**
     * Writes one of the bare keys.
     *
     * @param which 0 to {@link #bareCount()} - 1
     * @param out at least {@value #MAX_KEY} units
     * @return its length, 0 for none
     */
    public int bare(int which, char[] out) {
        return which < bareCount() ? bareKeys.write(which, out) : 0;
    }

    private void prepareSound() {
        if (soundLength < 0) {
            System.arraycopy(latin, 0, work, 0, latinLength);
            int length = rules.letters().rewrite(work, latinLength, spare);
            soundLength = rules.folding().strip(work, length, sound);
        }
    }

    /** The key of a token as a string, empty for none; for tests and for code where speed does not matter. */
    public String key(NameGrade grade, CharSequence token) {
        read(token);
        return key(grade);
    }

    /** The key of the token read, as a string. */
    String key(NameGrade grade) {
        return new String(string, 0, key(grade, string));
    }

    /** The bare keys of a token, without repeats and without empty ones. */
    public Set<String> bareKeys(CharSequence token) {
        read(token);
        return bareKeys();
    }

    /** The bare keys of the token read. */
    Set<String> bareKeys() {
        Set<String> keys = new LinkedHashSet<>();
        for (int which = 0; which < bareCount(); which++) {
            keys.add(new String(string, 0, bare(which, string)));
        }
        keys.remove("");
        return keys;
    }

    /** The sounds of the token read, as a string. */
    String sounds() {
        return new String(string, 0, sounds(string));
    }
}
