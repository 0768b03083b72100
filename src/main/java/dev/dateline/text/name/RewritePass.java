package dev.dateline.text.name;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of {@link RewriteRule}s applied to a word in one walk from left to right.
 *
 * <p>At each place the rule with the most letters wins, among equals the one that asks more of its surroundings, then
 * the one that stands first in the file; the walk goes on behind the letters replaced. A letter without a rule stays.
 * Surroundings are those of the word as it was before the pass. Immutable, safe for many threads; a walk allocates
 * nothing.
 */
final class RewritePass {

    private static final int BLOCK = 256;
    private static final RewriteRule[] NONE = {};

    private final List<RewriteRule> rules;

    /** Rules by the block of 256 letters and the place in it of their first letter; null for blocks without rules. */
    private final RewriteRule[] @Nullable [][] blocks = new RewriteRule[BLOCK][][];

    RewritePass(List<RewriteRule> rules) {
        this.rules = List.copyOf(rules);
        rules.stream()
                .sorted(Comparator.comparingInt(
                                (RewriteRule rule) -> -rule.letters().length())
                        .thenComparingInt(rule -> -rule.restrictions()))
                .forEach(this::add);
    }

    /** One pass with the rules of several, for alphabets that do not share a letter. */
    static RewritePass of(List<RewritePass> passes) {
        return new RewritePass(
                passes.stream().flatMap(pass -> pass.rules.stream()).toList());
    }

    private void add(RewriteRule rule) {
        char first = rule.letters().charAt(0);
        RewriteRule[][] block = blocks[first / BLOCK];
        if (block == null) {
            block = new RewriteRule[BLOCK][];
            Arrays.fill(block, NONE);
            blocks[first / BLOCK] = block;
        }
        RewriteRule[] before = block[first % BLOCK];
        RewriteRule[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = rule;
        block[first % BLOCK] = after;
    }

    /** Whether some rule begins with this letter. */
    boolean knows(char letter) {
        return rulesFor(letter).length > 0;
    }

    private RewriteRule[] rulesFor(char letter) {
        RewriteRule[][] block = blocks[letter / BLOCK];
        return block == null ? NONE : block[letter % BLOCK];
    }

    /**
     * Rewrites a word.
     *
     * @param in the word, from index 0
     * @param length its length in UTF-16 units
     * @param out where the result goes; when it is full the rest of the word is left out
     * @return length of the result
     */
    int apply(char[] in, int length, char[] out) {
        int written = 0;
        int at = 0;
        while (at < length) {
            RewriteRule rule = ruleAt(in, length, at);
            if (rule == null) {
                if (written == out.length) {
                    return written;
                }
                out[written++] = in[at++];
                continue;
            }
            String becomes = rule.becomes();
            if (written + becomes.length() > out.length) {
                return written;
            }
            becomes.getChars(0, becomes.length(), out, written);
            written += becomes.length();
            at += rule.letters().length();
        }
        return written;
    }

    private @Nullable RewriteRule ruleAt(char[] in, int length, int at) {
        for (RewriteRule rule : rulesFor(in[at])) {
            if (rule.applies(in, length, at)) {
                return rule;
            }
        }
        return null;
    }
}
