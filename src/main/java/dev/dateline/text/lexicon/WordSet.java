package dev.dateline.text.lexicon;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A fixed set of words, looked up by characters in a buffer, so that a look-up allocates nothing. Lengths are in UTF-16
 * units. Immutable, safe for many threads.
 */
public final class WordSet {
    /** A quarter full at most, so that an unknown word, the usual case, is mostly decided by its first slot. */
    private static final int SLOTS_PER_WORD = 4;

    /** Open addressing: a word is in the slot of its hash or in the next free one. The size is a power of two. */
    private final @Nullable String[] slots;

    private WordSet(@Nullable String[] slots) {
        this.slots = slots;
    }

    /** The set of these words; repeated ones count once. */
    public static WordSet of(Collection<String> words) {
        int size = Integer.highestOneBit(Math.max(1, words.size())) * SLOTS_PER_WORD;
        @Nullable String[] slots = new String[size];
        for (String word : words) {
            int slot = slot(hash(word, 0), size);
            while (slots[slot] != null && !slots[slot].equals(word)) {
                slot = (slot + 1) & (size - 1);
            }
            slots[slot] = word;
        }
        return new WordSet(slots);
    }

    /**
     * The set of a list of English words, one a line.
     *
     * @throws LexiconException when a word has other characters than a to z
     */
    public static WordSet ofLowerCase(Lexicon lexicon) {
        for (Lexicon.Line line : lexicon.lines()) {
            if (!line.column(0).chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                throw line.broken("a common word has small letters a to z only");
            }
        }
        return of(lexicon.words());
    }

    /** Whether the first {@code length} units of the buffer are a word of the set. */
    public boolean contains(char[] buffer, int length) {
        return contains(buffer, 0, length, "");
    }

    /** Whether {@code length} units of the buffer from {@code start} on are a word of the set. */
    public boolean contains(char[] buffer, int start, int length) {
        return contains(buffer, start, length, "");
    }

    /** Whether the first {@code length} units of the buffer, with the ending after them, are a word of the set. */
    public boolean contains(char[] buffer, int length, String ending) {
        return contains(buffer, 0, length, ending);
    }

    /** As {@link #contains(char[], int, int)}, with the buffer's characters in lower case. */
    public boolean containsAnyCase(char[] buffer, int start, int length) {
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + Character.toLowerCase(buffer[i]);
        }
        int slot = slot(hash, slots.length);
        for (@Nullable String held = slots[slot]; held != null; held = slots[slot]) {
            if (held.length() == length && startsInAnyCase(held, buffer, start)) {
                return true;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return false;
    }

    private boolean contains(char[] buffer, int start, int length, String ending) {
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = slot(hash(ending, hash), slots.length);
        for (@Nullable String held = slots[slot]; held != null; held = slots[slot]) {
            boolean fits = held.length() == length + ending.length() && held.endsWith(ending);
            if (fits && starts(held, buffer, start, length)) {
                return true;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return false;
    }

    private static boolean starts(String word, char[] buffer, int start, int length) {
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != buffer[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsInAnyCase(String word, char[] buffer, int start) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != Character.toLowerCase(buffer[start + i])) {
                return false;
            }
        }
        return true;
    }

    /** Goes on with the hash of what is before the word. */
    private static int hash(String word, int before) {
        int hash = before;
        for (int i = 0; i < word.length(); i++) {
            hash = 31 * hash + word.charAt(i);
        }
        return hash;
    }

    /** Words that differ early differ in the high bits only, so these are mixed in. */
    private static int slot(int hash, int size) {
        return (hash ^ (hash >>> 15)) & (size - 1);
    }
}
