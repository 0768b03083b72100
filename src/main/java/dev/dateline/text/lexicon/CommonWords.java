package dev.dateline.text.lexicon;

import java.util.Arrays;
import java.util.List;

/**
 * The common English words, for telling names from words in running text. Looks words up in a buffer without making a
 * string. Immutable, safe for many threads.
 */
public final class CommonWords {

    private static final int LOAD = 4;

    /** Open hash table; its size is a power of two, so that a mask finds the place. */
    private final String[] table;

    private CommonWords(LexiconFile file) {
        List<LexiconFile.Line> lines = file.lines();
        table = new String[Integer.highestOneBit(LOAD * Math.max(1, lines.size()))];
        Arrays.fill(table, "");
        for (LexiconFile.Line line : lines) {
            String word = line.text();
            if (!word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                throw file.broken(line, "a common word has small letters a to z only");
            }
            table[place(word.toCharArray(), 0, word.length())] = word;
        }
    }

    /** Reads the list that ships with the program. */
    public static CommonWords bundled() {
        return read(LexiconFile.bundled("common-words.txt"));
    }

    public static CommonWords read(LexiconFile file) {
        return new CommonWords(file);
    }

    /** Whether the word in the buffer is a common one, in any case. */
    public boolean contains(char[] buffer, int start, int length) {
        return length > 0 && !table[place(buffer, start, length)].isEmpty();
    }

    private int place(char[] buffer, int start, int length) {
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + Character.toLowerCase(buffer[i]);
        }
        int place = (hash ^ (hash >>> 15)) & (table.length - 1);
        while (!table[place].isEmpty() && !same(table[place], buffer, start, length)) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private static boolean same(String word, char[] buffer, int start, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != Character.toLowerCase(buffer[start + i])) {
                return false;
            }
        }
        return true;
    }
}
