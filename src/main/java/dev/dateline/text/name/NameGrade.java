package dev.dateline.text.name;

/**
 * How different two spellings of a name token may be to count as one, from near to far. Two tokens agree at a grade
 * when they have the same key of that grade, and then agree at every farther grade, with few exceptions. In ranking the
 * nearer grade weighs more.
 */
public enum NameGrade {
    /** Lower case, marks dropped, other scripts romanised: {@code Erdoğan} = {@code erdogan} = {@code Эрдоган}. */
    FOLDED,
    /** Near spellings of one language: {@code Zelensky} = {@code Zelenskyy}, {@code Müller} = {@code Mueller}. */
    CLOSE,
    /** The same name in the spelling of another language: {@code Chruschtschow} = {@code Khrushchev}. Keeps vowels. */
    WIDE,
    /**
     * Consonants in classes, for scripts that do not write vowels and for coarse search before ranking: {@code نتنياهو} =
     * {@code Netanyahu}. A token has up to eight such keys; two tokens agree when they share one. Unrelated names
     * often share one ({@code Putin}, {@code Patten}): it proposes candidates and decides nothing.
     */
    BARE
}
