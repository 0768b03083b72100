package dev.dateline.text.name;

/**
 * Reduces the sounds of a word to those of its keys: equal neighbours count once, and all vowels but the first become the
 * same. Stateless.
 */
final class SoundShape {

    /** Any vowel but the first: that there is one distinguishes Lavrov from Lvov; which one it is rarely matters. */
    private static final char LATER_VOWEL = 'e';

    private SoundShape() {}

    /** Makes neighbours that are the same letter one, in place; digits stay. Returns the new length. */
    static int undouble(char[] word, int length) {
        int written = 0;
        for (int i = 0; i < length; i++) {
            if (written == 0 || word[written - 1] != word[i] || Character.isDigit(word[i])) {
                word[written++] = word[i];
            }
        }
        return written;
    }

    /** Makes a wide key of sounds, in place; returns its length. */
    static int wide(char[] sounds, int length) {
        boolean first = true;
        for (int i = 0; i < length; i++) {
            if (isVowel(sounds[i])) {
                sounds[i] = first ? sounds[i] : LATER_VOWEL;
                first = false;
            }
        }
        return undouble(sounds, length);
    }

    /** Whether the wide rules wrote this letter for a vowel. */
    static boolean isVowel(char sound) {
        return sound == 'A' || sound == 'E' || sound == 'U';
    }
}
