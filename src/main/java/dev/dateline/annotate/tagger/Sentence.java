package dev.dateline.annotate.tagger;

import dev.dateline.annotate.tagger.Decoder.Weights;
import dev.dateline.annotate.tagger.WordFeatures.Hash;
import java.util.Arrays;

/** The features and scores of the tokens of one sentence, in reusable arrays. One thread. */
public final class Sentence {
    /** The score of a word among words in small letters for being outside of names: such words have no features. */
    private static final float FAR_FROM_NAMES = 100;

    private final Weights weights;
    private int[][] buckets = new int[0][];
    private float[][] scores = new float[0][];
    private int[] counts = new int[0];
    private int length;

    /** Scores with these weights. */
    public Sentence(Weights weights) {
        this.weights = weights;
    }

    /** Extracts the features of the tokens from {@code from} to {@code to} and adds up their weights. */
    public void read(DocumentWords document, int from, int to) {
        length = to - from;
        reserve(length);
        Features features = new Features(document, from, to);
        for (int i = 0; i < length; i++) {
            float[] row = scores[i];
            Arrays.fill(row, 0);
            if (features.isFarFromNames(from + i)) {
                row[Label.OUTSIDE] = FAR_FROM_NAMES;
                counts[i] = 0;
                continue;
            }
            int count = features.extract(from + i);
            int[] hashes = features.hashes();
            for (int f = 0; f < count; f++) {
                int bucket = Weights.bucket(hashes[f]);
                buckets[i][f] = bucket;
                weights.addTo(row, bucket);
            }
            counts[i] = count;
        }
    }

    private void reserve(int needed) {
        if (scores.length < needed) {
            buckets = new int[needed * 2][Features.MOST];
            scores = new float[needed * 2][Label.COUNT];
            counts = new int[needed * 2];
        }
    }

    /** The number of tokens of the sentence read last. */
    public int length() {
        return length;
    }

    /** The scores of the labels, a row for each token; only the first {@link #length} rows are of this sentence. */
    public float[][] scores() {
        return scores;
    }

    /** The buckets of the features of a token; only the first {@link #count} are its own. */
    public int[] buckets(int token) {
        return buckets[token];
    }

    /** The number of features of a token. */
    public int count(int token) {
        return counts[token];
    }

    /**
     * The features of each token of one sentence, as hashes. They are derived from the word, two words on each side,
     * the run of capitalised words around it, the words next to that run, and the facts that the rest of the article
     * adds. Changing their order or salts invalidates every trained model. Not thread-safe.
     */
    private static final class Features {
        /** An upper bound on the features of a token. */
        static final int MOST = 160;

        private static final int TOGETHER = 0x200;
        private static final int RUN = 0x300;
        private static final int DOCUMENT = 0x400;
        private static final int LISTS = 0x500;

        private static final int LONGEST_PHRASE = 4;

        private final DocumentWords document;
        private final int from;
        private final int to;
        private final int style;
        private final int[] runStart;
        private final int[] runEnd;
        /** For each token the longest listed phrase that covers it and its position in it, as a hash; 0 for none. */
        private final int[] phrases;

        private final int[] hashes = new int[MOST];
        private int count;

        Features(DocumentWords document, int from, int to) {
            this.document = document;
            this.from = from;
            this.to = to;
            style = document.isTitleCase(from, to) ? 1 : 0;
            runStart = new int[to - from];
            runEnd = new int[to - from];
            phrases = new int[to - from];
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
                if (at(start).capitalised) {
                    findPhrases(start, end);
                }
                start = end;
            }
        }

        /** Finds the listed phrases of a run, the longest first. */
        private void findPhrases(int start, int end) {
            for (int length = Math.min(LONGEST_PHRASE, end - start); length > 1; length--) {
                for (int first = start; first + length <= end; first++) {
                    int last = first + length - 1;
                    boolean free = phrases[first - from] == 0 && phrases[last - from] == 0;
                    int list = free ? document.phrase(first, last + 1) : 0;
                    for (int i = first; list != 0 && i <= last; i++) {
                        phrases[i - from] = Hash.pair(list, (i == first ? 1 : 0) + (i == last ? 2 : 0));
                    }
                }
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

        /** Whether a token and those next to it have neither a capital nor a digit. */
        boolean isFarFromNames(int token) {
            return at(token).small && at(token - 1).small && at(token + 1).small;
        }

        /** Fills the array that {@link #hashes()} returns; returns the number of features. */
        int extract(int token) {
            count = 0;
            WordFeatures word = at(token);
            WordFeatures before = at(token - 1);
            WordFeatures after = at(token + 1);
            addAll(word.own);
            addAll(before.before);
            addAll(after.after);
            addAll(at(token - 2).wellBefore);
            addAll(at(token + 2).wellAfter);
            addTogether(word, before, after);
            addRun(token, word);
            addDocument(token, word);
            addLists(token, word, before, after);
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
            int place = place(token);
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
            int contexts = document.contexts(token);
            add(DOCUMENT + 5, contexts, 0);
            for (int bits = contexts; bits != 0; bits &= bits - 1) {
                add(DOCUMENT + 6, Integer.lowestOneBit(bits), label);
                add(DOCUMENT + 7, Integer.lowestOneBit(bits), word.lists);
            }
            add(DOCUMENT + 8, contexts, place(token) & 3);
            if (token + 1 < to) {
                add(DOCUMENT + 3, label, document.label(token + 1));
            }
            if (token > from) {
                add(DOCUMENT + 4, label, document.label(token - 1));
            }
        }

        private void addLists(int token, WordFeatures word, WordFeatures before, WordFeatures after) {
            add(LISTS, word.lists, 0);
            for (int bits = word.lists; bits != 0; bits &= bits - 1) {
                add(LISTS + 1, Integer.lowestOneBit(bits), word.shape);
            }
            if (before.capitalised || word.capitalised) {
                add(LISTS + 2, before.lists, word.lists);
            }
            if (after.capitalised || word.capitalised) {
                add(LISTS + 3, word.lists, after.lists);
            }
            if (!word.capitalised) {
                return;
            }
            int start = runStart[token - from];
            int end = runEnd[token - from];
            WordFeatures head = at(end - 1);
            WordFeatures lead = at(start);
            add(LISTS + 4, word.lists, before.coarse);
            add(LISTS + 5, word.lists, after.coarse);
            add(LISTS + 6, word.lists, place(token));
            add(LISTS + 7, lead.lists, head.lists);
            add(LISTS + 8, head.lists, end - token);
            add(LISTS + 9, lead.lists, token - start);
            add(LISTS + 10, phrases[token - from], 0);
            add(LISTS + 11, Hash.pair(document.facts(token), document.label(token)), word.lists);
        }

        /** Where in its run a token is, whether it is the first of its sentence, and whether that is in title case. */
        private int place(int token) {
            int first = token == runStart[token - from] ? 1 : 0;
            int last = token == runEnd[token - from] - 1 ? 2 : 0;
            return first + last + (token == from ? 4 : 0) + style * 8;
        }

        private void addAll(int[] values) {
            System.arraycopy(values, 0, hashes, count, values.length);
            count += values.length;
        }

        private void add(int salt, int first, int second) {
            hashes[count++] = Hash.pair(Hash.pair(salt, first), second);
        }
    }
}
