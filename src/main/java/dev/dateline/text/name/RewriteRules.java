package dev.dateline.text.name;

import java.util.List;

/** Rewriting in several passes, each over what the pass before it left. Immutable, safe for many threads. */
final class RewriteRules {

    private final RewritePass[] passes;

    RewriteRules(List<RewritePass> passes) {
        this.passes = passes.toArray(new RewritePass[0]);
    }

    /**
     * Rewrites the word in a buffer, in place.
     *
     * @param word the word, from index 0, replaced by the result
     * @param length its length in UTF-16 units
     * @param spare a second buffer of the same size
     * @return length of the result, at most the size of the buffer
     */
    int rewrite(char[] word, int length, char[] spare) {
        char[] from = word;
        char[] to = spare;
        int now = length;
        for (RewritePass pass : passes) {
            now = pass.apply(from, now, to);
            char[] swap = from;
            from = to;
            to = swap;
        }
        if (passes.length % 2 == 1) {
            System.arraycopy(from, 0, word, 0, now);
        }
        return now;
    }

    /** Whether the first pass has a rule that begins with this letter. */
    boolean knows(char letter) {
        return passes.length > 0 && passes[0].knows(letter);
    }
}
