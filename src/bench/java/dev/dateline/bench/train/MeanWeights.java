package dev.dateline.bench.train;

import dev.dateline.annotate.tagger.Label;
import dev.dateline.annotate.tagger.TagModel;
import dev.dateline.annotate.tagger.Weights;
import java.util.Arrays;

/** Makes a model of 16-bit weights of the mean weights of the learning. One thread. */
final class MeanWeights {
    /** A weight of 16 bits may have this size at most. */
    private static final int LARGEST = Short.MAX_VALUE;

    /** A finer step than 1/64 of one correction makes the file larger and nothing better. */
    private static final double FINEST = 1 / 64.0;

    private final int[] rows = new int[1 << Weights.BITS];
    private final double[] transitions = new double[Label.COUNT * Label.COUNT];
    private double[] sums = new double[1 << 20];
    private int count;

    void add(int bucket, int label, double weight) {
        if (rows[bucket] == 0) {
            rows[bucket] = ++count;
            if (count * Label.COUNT > sums.length) {
                sums = Arrays.copyOf(sums, sums.length * 2);
            }
        }
        sums[(rows[bucket] - 1) * Label.COUNT + label] += weight;
    }

    void addTransition(int index, double weight) {
        transitions[index] += weight;
    }

    /**
     * The model of the weights that were added.
     *
     * @param least features none of whose mean weights is this large are left out
     */
    TagModel model(double least) {
        double largest = Arrays.stream(sums).map(Math::abs).max().orElse(0);
        double unit = Math.max(FINEST, largest / LARGEST);
        int[] kept = new int[rows.length];
        short[] rounded = new short[count * Label.COUNT];
        int keptCount = 0;
        for (int bucket = 0; bucket < rows.length; bucket++) {
            int from = (rows[bucket] - 1) * Label.COUNT;
            if (rows[bucket] != 0 && matters(from, least)) {
                for (int label = 0; label < Label.COUNT; label++) {
                    rounded[keptCount * Label.COUNT + label] = (short) Math.round(sums[from + label] / unit);
                }
                kept[bucket] = ++keptCount;
            }
        }
        float[] mean = new float[transitions.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) transitions[i];
        }
        return new TagModel(kept, Arrays.copyOf(rounded, keptCount * Label.COUNT), mean, (float) unit);
    }

    private boolean matters(int from, double least) {
        for (int label = 0; label < Label.COUNT; label++) {
            if (Math.abs(sums[from + label]) >= least) {
                return true;
            }
        }
        return false;
    }
}
