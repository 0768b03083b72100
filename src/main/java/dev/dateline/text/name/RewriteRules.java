package dev.dateline.text.name;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.LexiconException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a word in several passes, each over the result of the pass before it. Immutable, safe for many threads;
 * rewriting allocates nothing.
 *
 * <p>The lines of a rule lexicon have five columns: before, letters, after, becomes, example (see docs/names.md). Several
 * spellings with one rule share the letters column, separated by spaces; {@code -} in becomes drops the letters; a line
 * {@code == title} starts a new pass. Every rule must have an example.
 */
final class RewriteRules {
    private static final int COLUMNS = 5;
    private static final int BEFORE = 0;
    private static final int LETTERS = 1;
    private static final int AFTER = 2;
    private static final int BECOMES = 3;
    private static final int EXAMPLE = 4;

    private final Pass[] passes;

    private RewriteRules(List<Pass> passes) {
        this.passes = passes.toArray(new Pass[0]);
    }

    /**
     * The rules of a lexicon in its passes.
     *
     * @throws LexiconException when a line is broken
     */
    static RewriteRules of(Lexicon lexicon) {
        List<Pass> passes = new ArrayList<>();
        List<RewriteRule> rules = new ArrayList<>();
        for (Lexicon.Line line : lexicon.lines()) {
            if (!startsPass(line)) {
                rules.addAll(rules(line));
            } else if (!rules.isEmpty()) {
                passes.add(new Pass(rules));
                rules.clear();
            }
        }
        if (!rules.isEmpty()) {
            passes.add(new Pass(rules));
        }
        return new RewriteRules(passes);
    }

    /**
     * The rules of several lexicons in one pass, for alphabets that do not share a letter.
     *
     * @throws LexiconException when a line is broken
     */
    static RewriteRules inOnePass(List<Lexicon> lexicons) {
        List<RewriteRule> rules = new ArrayList<>();
        for (Lexicon lexicon : lexicons) {
            lexicon.lines().stream().filter(line -> !startsPass(line)).forEach(line -> rules.addAll(rules(line)));
        }
        return new RewriteRules(List.of(new Pass(rules)));
    }

    private static boolean startsPass(Lexicon.Line line) {
        return line.column(0).startsWith("==");
    }

    private static List<RewriteRule> rules(Lexicon.Line line) {
        List<String> columns = line.columns(COLUMNS);
        if (columns.get(LETTERS).isBlank() || columns.get(BECOMES).isEmpty()) {
            throw line.broken("letters and becomes must not be empty; write - to drop letters");
        }
        if (columns.get(EXAMPLE).isBlank()) {
            throw line.broken("a rule needs an example");
        }
        String becomes = columns.get(BECOMES).equals("-") ? "" : columns.get(BECOMES);
        try {
            RewriteRule.Context before = RewriteRule.Context.parse(columns.get(BEFORE));
            RewriteRule.Context after = RewriteRule.Context.parse(columns.get(AFTER));
            return line.words(LETTERS).stream()
                    .map(letters -> new RewriteRule(before, letters, after, becomes))
                    .toList();
        } catch (IllegalArgumentException unknown) {
            throw line.broken(String.valueOf(unknown.getMessage()));
        }
    }

    /**
     * Rewrites the word in a buffer, in place.
     *
     * @param word the word, from index 0, replaced by the result
     * @param length its length in UTF-16 units
     * @param spare a second buffer of the same size
     * @return length of the result; what does not fit into the buffer is left out
     */
    int rewrite(char[] word, int length, char[] spare) {
        char[] from = word;
        char[] to = spare;
        int now = length;
        for (Pass pass : passes) {
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

    /** Whether the first pass has a rule that starts with this letter. */
    boolean knows(char letter) {
        return passes.length > 0 && passes[0].rulesFor(letter).length > 0;
    }

    /**
     * Rules applied to a word in one walk from left to right. At each place the rule with the most letters wins, among
     * equals the one that restricts its neighbours more, then the one that comes first in the file; the walk goes on after
     * the letters replaced. A letter without a rule stays. Neighbours are those of the word before the pass.
     */
    private static final class Pass {
        private static final int BLOCK = 256;
        private static final RewriteRule[] NONE = {};

        /** Rules by the block of 256 letters and the place in it of their first letter; null for blocks without rules. */
        private final RewriteRule[] @Nullable [][] blocks = new RewriteRule[BLOCK][][];

        Pass(List<RewriteRule> rules) {
            rules.stream()
                    .sorted(Comparator.comparingInt(
                                    (RewriteRule rule) -> -rule.letters().length())
                            .thenComparingInt(rule -> -rule.restrictions()))
                    .forEach(this::add);
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

        RewriteRule[] rulesFor(char letter) {
            RewriteRule[][] block = blocks[letter / BLOCK];
            return block == null ? NONE : block[letter % BLOCK];
        }

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
}
