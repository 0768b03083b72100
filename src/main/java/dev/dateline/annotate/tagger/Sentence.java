package dev.dateline.annotate.tagger;

import java.util.Arrays;

/** The features and scores of the tokens of one sentence, in reusable arrays. One thread. */
public final class Sentence {
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
            int count = features.extract(from + i);
            int[] hashes = features.hashes();
            float[] row = scores[i];
            Arrays.fill(row, 0);
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
}
