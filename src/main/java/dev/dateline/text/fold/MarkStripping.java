package dev.dateline.text.fold;

import java.text.Normalizer;
import java.util.Map;

/**
 * Takes the marks off letters: ğ becomes g, ł becomes l. The apostrophe that a Hebrew letter kept is dropped. Immutable,
 * safe for many threads.
 */
public final class MarkStripping {

    /** Letters that Unicode does not take apart. */
    private static final Map<Character, Character> UNDIVIDED = Map.ofEntries(
            Map.entry('ł', 'l'),
            Map.entry('ø', 'o'),
            Map.entry('ı', 'i'),
            Map.entry('đ', 'd'),
            Map.entry('ð', 'd'),
            Map.entry('þ', 't'),
            Map.entry('ə', 'a'),
            Map.entry('æ', 'a'),
            Map.entry('œ', 'o'));

    private static final int ASCII = 128;

    /** What each UTF-16 unit becomes. */
    private final char[] stripped = new char[1 << 16];

    public MarkStripping() {
        for (int c = 0; c < stripped.length; c++) {
            stripped[c] = strip((char) c);
        }
    }

    private static char strip(char c) {
        if (c < ASCII || Character.isSurrogate(c)) {
            return c;
        }
        Character undivided = UNDIVIDED.get(c);
        return undivided != null
                ? undivided
                : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }

    /** Strips the first letters of a buffer, in place; returns how many are left. */
    public int strip(char[] word, int length) {
        int written = 0;
        for (int i = 0; i < length; i++) {
            if (word[i] != '\'') {
                word[written++] = stripped[word[i]];
            }
        }
        return written;
    }

    /** Also writes as a plain letter the four sounds that the Han and kana tables keep apart from Latin j, q and c. */
    public int plain(char[] word, int length) {
        int written = strip(word, length);
        for (int i = 0; i < written; i++) {
            word[i] = switch (word[i]) {
                case 'ʝ', 'ʥ' -> 'j';
                case 'ɕ' -> 'q';
                case 'ʨ' -> 'c';
                default -> word[i];
            };
        }
        return written;
    }
}
