package dev.dateline.text.token;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words and punctuation marks of a text, in order, without overlap, and where its sentences begin. All offsets are
 * UTF-16 units of {@link #text()}. Thread-safe.
 */
public final class Tokens {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int[] sentences;
    /** Each word once it was read: the steps of an annotator read every word many times. */
    private final @Nullable String[] words;

    Tokens(String text, int[] starts, int[] ends, int[] sentences) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.sentences = sentences;
        words = new String[starts.length];
    }

    /** Tokens that are already cut, joined by single spaces into a text; for marked corpora. Each is one sentence. */
    public static Tokens ofSentences(List<String[]> sentences) {
        Buffer buffer = new Buffer();
        StringBuilder text = new StringBuilder();
        for (String[] words : sentences) {
            buffer.sentence();
            for (String word : words) {
                buffer.token(text.length(), text.length() + word.length());
                text.append(word).append(' ');
            }
        }
        return buffer.tokens(text.toString());
    }

    /** The text that was tokenized. */
    public String text() {
        return text;
    }

    /** The number of tokens. */
    public int count() {
        return starts.length;
    }

    /** Where a token begins. */
    public int start(int token) {
        return starts[token];
    }

    /** Where a token ends, exclusive. */
    public int end(int token) {
        return ends[token];
    }

    /** The characters of a token as they appear in the text. */
    public String word(int token) {
        String word = words[token];
        if (word == null) {
            word = text.substring(starts[token], ends[token]);
            words[token] = word;
        }
        return word;
    }

    /** The text from the beginning of one token to the end of the one before {@code to}. */
    public String words(int from, int to) {
        return text.substring(starts[from], ends[to - 1]);
    }

    /** The number of sentences. */
    public int sentenceCount() {
        return sentences.length;
    }

    /** The first token of a sentence. */
    public int sentenceStart(int sentence) {
        return sentences[sentence];
    }

    /** The token after the last one of a sentence. */
    public int sentenceEnd(int sentence) {
        return sentence + 1 < sentences.length ? sentences[sentence + 1] : starts.length;
    }

    /** The sentence that a token belongs to. */
    public int sentenceOf(int token) {
        int found = Arrays.binarySearch(sentences, token);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** Whether nothing is between a token and the one before it. */
    public boolean touchesPrevious(int token) {
        return token > 0 && ends[token - 1] == starts[token];
    }

    /**
     * The same text with some tokens split: each of these characters becomes a token of its own.
     *
     * @param marks offsets of characters inside tokens, neither the first nor the last of a token
     */
    public Tokens cutAt(BitSet marks) {
        Buffer buffer = new Buffer();
        for (int sentence = 0; sentence < sentenceCount(); sentence++) {
            buffer.sentence();
            for (int token = sentenceStart(sentence); token < sentenceEnd(sentence); token++) {
                int from = starts[token];
                for (int mark = marks.nextSetBit(from);
                        mark >= 0 && mark < ends[token];
                        mark = marks.nextSetBit(from)) {
                    buffer.token(from, mark);
                    buffer.token(mark, mark + 1);
                    from = mark + 1;
                }
                buffer.token(from, ends[token]);
            }
        }
        return buffer.tokens(text);
    }

    /** Growing arrays of offsets. */
    static final class Buffer {
        private int[] starts = new int[256];
        private int[] ends = new int[256];
        private int[] sentences = new int[16];
        private int count;
        private int sentenceCount;
        private boolean sentenceOpens = true;

        /** The next token begins a sentence. */
        void sentence() {
            sentenceOpens = true;
        }

        void token(int start, int end) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            if (sentenceOpens) {
                openSentence();
            }
            starts[count] = start;
            ends[count++] = end;
        }

        int sentenceLength() {
            return sentenceCount == 0 ? 0 : count - sentences[sentenceCount - 1];
        }

        private void openSentence() {
            if (sentenceCount == sentences.length) {
                sentences = Arrays.copyOf(sentences, sentenceCount * 2);
            }
            sentences[sentenceCount++] = count;
            sentenceOpens = false;
        }

        Tokens tokens(String text) {
            return new Tokens(
                    text,
                    Arrays.copyOf(starts, count),
                    Arrays.copyOf(ends, count),
                    Arrays.copyOf(sentences, sentenceCount));
        }
    }
}
