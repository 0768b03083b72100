package dev.dateline.text.name;

/**
 * The bare keys of one token: consonant classes in which some letters may be read in two ways, the first
 * {@value #AMBIGUOUS} of them both ways, the others in their first reading. One thread; filled anew for each token.
 */
final class BareKeys {

    /** Three letters of two readings make eight keys; more would blow up the index for rare words. */
    private static final int AMBIGUOUS = 3;

    /** Letters of the bare rules with two readings; the second string is the first reading, the third the second. */
    private static final String MARKS = "XGJHZtsrw";

    private static final String FIRST = "KKSKTTSRP";
    private static final String SECOND = "SS--S----";
    private static final char NOTHING = '-';
    private static final char VOWEL = 'a';

    private final char[] letters;
    private int length;
    private int ambiguous;

    BareKeys(int capacity) {
        letters = new char[capacity];
    }

    /** Takes what the bare rules made of a token. Words of one consonant keep the places of their vowels. */
    void set(char[] shape, int shapeLength) {
        int count = SoundShape.undouble(shape, shapeLength);
        boolean keepVowels = consonants(shape, count) < 2;
        length = 0;
        ambiguous = 0;
        for (int i = 0; i < count; i++) {
            if (shape[i] != VOWEL || keepVowels) {
                letters[length++] = shape[i];
                ambiguous += MARKS.indexOf(shape[i]) >= 0 ? 1 : 0;
            }
        }
    }

    private static int consonants(char[] shape, int count) {
        int consonants = 0;
        for (int i = 0; i < count; i++) {
            consonants += shape[i] == VOWEL ? 0 : 1;
        }
        return consonants;
    }

    /** How many keys there are; some may be equal or empty. 0 for a token without letters. */
    int count() {
        return length == 0 ? 0 : 1 << Math.min(ambiguous, AMBIGUOUS);
    }

    /** Writes one of the keys, from 0; returns its length. */
    int write(int which, char[] out) {
        int written = 0;
        int mark = 0;
        for (int i = 0; i < length && written < out.length; i++) {
            int kind = MARKS.indexOf(letters[i]);
            if (kind < 0) {
                out[written++] = letters[i];
                continue;
            }
            boolean second = mark < AMBIGUOUS && (which >> mark & 1) == 1;
            mark++;
            char read = (second ? SECOND : FIRST).charAt(kind);
            if (read != NOTHING && (written == 0 || out[written - 1] != read)) {
                out[written++] = read;
            }
        }
        return written;
    }
}
