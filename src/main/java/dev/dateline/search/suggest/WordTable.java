package dev.dateline.search.suggest;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Sorted words, and for each the numbers of what has it. Immutable, safe for many threads. */
final class WordTable {
    /** Sorts after all letters. */
    private static final char AFTER_ALL = Character.MAX_VALUE;

    private final String[] words;
    /** The numbers of word {@code i} are those from {@code starts[i]} to before {@code starts[i + 1]}. */
    private final int[] starts;

    private final int[] numbers;

    private WordTable(Map<String, int[]> lists) {
        words = lists.keySet().toArray(String[]::new);
        Arrays.sort(words);
        starts = new int[words.length + 1];
        for (int i = 0; i < words.length; i++) {
            starts[i + 1] = starts[i] + list(lists, i)[0];
        }
        numbers = new int[starts[words.length]];
        for (int i = 0; i < words.length; i++) {
            System.arraycopy(list(lists, i), 1, numbers, starts[i], starts[i + 1] - starts[i]);
        }
    }

    private int[] list(Map<String, int[]> lists, int word) {
        return lists.getOrDefault(words[word], new int[1]);
    }

    /** Collects words. One thread. */
    static final class Builder {
        /** The length of the list, then the list; grown by doubling. */
        private final Map<String, int[]> lists = new HashMap<>();

        /** Adds a number to a word; the numbers must come in ascending order. */
        void add(String word, int number) {
            if (word.isEmpty()) {
                return;
            }
            int[] list = lists.computeIfAbsent(word, any -> new int[2]);
            if (list[0] > 0 && list[list[0]] == number) {
                return;
            }
            if (list[0] + 1 == list.length) {
                list = Arrays.copyOf(list, 2 * list.length);
                lists.put(word, list);
            }
            list[0]++;
            list[list[0]] = number;
        }

        WordTable build() {
            return new WordTable(lists);
        }
    }

    /** How many words there are; they are counted from 0, in order. */
    int size() {
        return words.length;
    }

    /** One of the words. */
    String word(int word) {
        return words[word];
    }

    /** The least number of a word. */
    int first(int word) {
        return numbers[starts[word]];
    }

    /** Adds the numbers of one of the words. */
    void addNumbers(int word, BitSet found) {
        addNumbers(word, word + 1, found);
    }

    private void addNumbers(int from, int to, BitSet found) {
        for (int i = starts[from]; i < starts[to]; i++) {
            found.set(numbers[i]);
        }
    }

    /** Adds the numbers of all words with that prefix. */
    void addPrefixed(String prefix, BitSet found) {
        addNumbers(lowerBound(prefix), lowerBound(prefix + AFTER_ALL), found);
    }

    /** Adds the numbers of a word. */
    void addWord(String word, BitSet found) {
        int at = Arrays.binarySearch(words, word);
        if (at >= 0) {
            addNumbers(at, found);
        }
    }

    /**
     * Adds all words with that prefix but for one typo: an extra letter, a missing one, a wrong one, or two swapped. A typo
     * in the last of four letters is not looked for, because the other three fit too many words, and none in the first
     * letter of four, where it is rare: {@code vold} is not Goldman.
     */
    void addMistyped(String typed, BitSet found) {
        int length = typed.length();
        for (int i = 0; i < length; i++) {
            String before = typed.substring(0, i);
            String after = typed.substring(i + 1);
            boolean last = i == length - 1;
            if (!last) {
                addWords(before + typed.charAt(i + 1) + typed.charAt(i) + typed.substring(i + 2), found);
            }
            if (i == 0 && length == SuggestionIndex.TYPO_FROM) {
                continue;
            }
            if (!last || length > SuggestionIndex.TYPO_FROM) {
                addWords(before + after, found);
                addWithAny(before, after, found);
            }
            addWithAny(before, typed.substring(i), found);
        }
    }

    private void addWords(String prefix, BitSet found) {
        found.set(lowerBound(prefix), lowerBound(prefix + AFTER_ALL));
    }

    /** Words that begin with {@code before}, any one letter, {@code after}. */
    private void addWithAny(String before, String after, BitSet found) {
        if (after.isEmpty()) {
            addWords(before, found);
            return;
        }
        int word = lowerBound(before);
        while (word < words.length && words[word].startsWith(before)) {
            if (words[word].length() == before.length()) {
                word++;
                continue;
            }
            char any = words[word].charAt(before.length());
            addWords(before + any + after, found);
            word = any == Character.MAX_VALUE ? words.length : lowerBound(before + (char) (any + 1));
        }
    }

    private int lowerBound(String word) {
        int at = Arrays.binarySearch(words, word);
        return at < 0 ? -at - 1 : at;
    }
}
