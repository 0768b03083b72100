package dev.dateline.annotate.tagger;

/**
 * The features of each token of one sentence, as hashes. They are derived from the word, two words on each side, the
 * run of capitalised words around it, the words next to that run, and the facts that the rest of the article adds.
 * Changing their order or salts invalidates every trained model. Not thread-safe.
 */
final class Features {
    /** An upper bound on the features of a token. */
    static final int MOST = 96;

    private static final int BESIDE = 0x100;
    private static final int TOGETHER = 0x200;
    private static final int RUN = 0x300;
    private static final int DOCUMENT = 0x400;

    private final DocumentWords document;
    private final int from;
    private final int to;
    private final int style;
    private final int[] runStart;
    private final int[] runEnd;
    private final int[] hashes = new int[MOST];
    private int count;

    Features(DocumentWords document, int from, int to) {
        this.document = document;
        this.from = from;
        this.to = to;
        style = document.isTitleCase(from, to) ? 1 : 0;
        runStart = new int[to - from];
        runEnd = new int[to - from];
        findRuns();
    }

    /** Finds runs of capitalised words, including "of" and "&" between two of them. */
    private void findRuns() {
        int start = from;
        while (start < to) {
            int end = start + 1;
            if (at(start).capitalised) {
                while (end < to && (at(end).capitalised || links(end))) {
                    end++;
                }
            }
            for (int i = start; i < end; i++) {
                runStart[i - from] = start;
                runEnd[i - from] = end;
            }
            start = end;
        }
    }

    private boolean links(int token) {
        String lower = at(token).lower;
        boolean link = lower.equals("of") || lower.equals("&") || lower.equals("al") || lower.equals("de");
        return link && at(token + 1).capitalised;
    }

    private WordFeatures at(int token) {
        return document.word(token, from, to);
    }

    /** Fills the array that {@link #hashes()} returns; returns the number of features. */
    int extract(int token) {
        count = 0;
        WordFeatures word = at(token);
        WordFeatures before = at(token - 1);
        WordFeatures after = at(token + 1);
        addAll(word.own, 0);
        addAll(before.near, BESIDE);
        addAll(after.near, BESIDE + 1);
        addAll(at(token - 2).far, BESIDE + 2);
        addAll(at(token + 2).far, BESIDE + 3);
        addTogether(word, before, after);
        addRun(token, word);
        addDocument(token, word);
        return count;
    }

    int[] hashes() {
        return hashes;
    }

    private void addTogether(WordFeatures word, WordFeatures before, WordFeatures after) {
        add(TOGETHER, before.form, word.form);
        add(TOGETHER + 1, word.form, after.form);
        add(TOGETHER + 2, before.cluster, word.cluster);
        add(TOGETHER + 3, word.cluster, after.cluster);
        add(TOGETHER + 4, before.form, word.shape);
        add(TOGETHER + 5, word.shape, after.form);
        add(TOGETHER + 6, Hash.pair(before.shape, word.shape), after.shape);
        add(TOGETHER + 7, Hash.pair(before.coarse, word.coarse), after.coarse);
        add(TOGETHER + 8, before.form, after.form);
        add(TOGETHER + 9, Hash.pair(before.cluster, word.shape), after.cluster);
    }

    private void addRun(int token, WordFeatures word) {
        int start = runStart[token - from];
        int end = runEnd[token - from];
        int place = (token == start ? 1 : 0) + (token == end - 1 ? 2 : 0) + (token == from ? 4 : 0) + style * 8;
        WordFeatures head = at(end - 1);
        WordFeatures lead = at(start);
        add(RUN, place, word.shape);
        add(RUN + 1, place, word.cluster);
        if (!word.capitalised) {
            return;
        }
        add(RUN + 2, place, Math.min(end - start, 6));
        add(RUN + 3, head.form, end - token);
        add(RUN + 4, head.cluster, 0);
        add(RUN + 5, lead.form, token - start);
        add(RUN + 6, lead.cluster, 0);
        add(RUN + 7, at(start - 1).form, place);
        add(RUN + 8, at(end).form, place);
        add(RUN + 9, at(start - 1).cluster, at(end).cluster);
        add(RUN + 10, at(start - 1).cluster, 0);
        add(RUN + 11, at(end).cluster, 0);
        add(RUN + 12, lead.cluster, head.cluster);
    }

    private void addDocument(int token, WordFeatures word) {
        if (!word.capitalised) {
            return;
        }
        int facts = document.facts(token);
        int label = document.label(token);
        add(DOCUMENT, facts, token == from ? 1 : 0);
        add(DOCUMENT + 1, label, 0);
        add(DOCUMENT + 2, label, facts);
        if (token + 1 < to) {
            add(DOCUMENT + 3, label, document.label(token + 1));
        }
        if (token > from) {
            add(DOCUMENT + 4, label, document.label(token - 1));
        }
    }

    private void addAll(int[] values, int salt) {
        for (int value : values) {
            hashes[count++] = salt == 0 ? value : Hash.pair(salt, value);
        }
    }

    private void add(int salt, int first, int second) {
        hashes[count++] = Hash.pair(Hash.pair(salt, first), second);
    }
}
