package dev.dateline.text.lexicon;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A fixed set of words that is asked with characters in a buffer, so that a look-up makes no string. Words are compared
 * as they are: fold and lower them first. Safe for many threads.
 */
public final class WordSet {
    /** Slots per word; at a quarter full an unknown word, the usual case, is told by its first slot mostly. */
    private static final int SLOTS_PER_WORD = 4;

    /** Open addressing: the word that hashes to the slot, or to one before it in an unbroken row. */
    private final @Nullable String[] slots;

    private WordSet(@Nullable String[] slots) {
        this.slots = slots;
    }

    /** The set of these words; repeated ones count once. */
    public static WordSet of(Collection<String> words) {
        int size = Integer.highestOneBit(Math.max(1, words.size())) * SLOTS_PER_WORD;
        @Nullable String[] slots = new String[size];
        for (String word : words) {
            int slot = hash(word, hash(new char[0], 0)) & (size - 1);
            while (slots[slot] != null && !slots[slot].equals(word)) {
                slot = (slot + 1) & (size - 1);
            }
            slots[slot] = word;
        }
        return new WordSet(slots);
    }

    /** Whether the first {@code length} units of the buffer are one of the words. */
    public boolean contains(char[] word, int length) {
        return contains(word, length, "");
    }

    /** Whether the units of the buffer from {@code start}, {@code end} left out, are one of the words. */
    public boolean containsPart(char[] word, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + word[i];
        }
        int slot = hash & (slots.length - 1);
        for (@Nullable String held = slots[slot]; held != null; held = slots[slot]) {
            if (held.length() == end - start && startsAt(held, word, start, end - start)) {
                return true;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return false;
    }

    /** Whether the first {@code length} units of the buffer, with the ending put behind them, are one of the words. */
    public boolean contains(char[] word, int length, String ending) {
        int slot = hash(ending, hash(word, length)) & (slots.length - 1);
        for (@Nullable String held = slots[slot]; held != null; held = slots[slot]) {
            if (same(held, word, length, ending)) {
                return true;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return false;
    }

    private static boolean same(String held, char[] word, int length, String ending) {
        if (held.length() != length + ending.length() || !held.endsWith(ending)) {
            return false;
        }
        return startsAt(held, word, 0, length);
    }

    private static boolean startsAt(String held, char[] word, int start, int length) {
        for (int i = 0; i < length; i++) {
            if (held.charAt(i) != word[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] word, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + word[i];
        }
        return hash;
    }

    private static int hash(String ending, int start) {
        int hash = start;
        for (int i = 0; i < ending.length(); i++) {
            hash = 31 * hash + ending.charAt(i);
        }
        return hash;
    }
}
