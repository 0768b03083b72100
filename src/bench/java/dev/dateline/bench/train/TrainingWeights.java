package dev.dateline.bench.train;

import dev.dateline.annotate.tagger.Decoder.Weights;
import dev.dateline.annotate.tagger.Label;
import dev.dateline.annotate.tagger.TagModel;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The weights of an averaged perceptron while they are learned: next to each weight the sum of its changes, each times
 * the moment at which it was made, from which the mean over all moments follows. One thread.
 */
final class TrainingWeights implements Weights {
    private final int[] rows = new int[1 << BITS];
    private float[] weights = new float[1 << 20];
    private double[] sums = new double[1 << 20];
    private final float[] transitions = new float[Label.COUNT * Label.COUNT];
    private final double[] transitionSums = new double[Label.COUNT * Label.COUNT];
    private int count;
    private long moment = 1;

    @Override
    public void addTo(float[] scores, int bucket) {
        int row = rows[bucket];
        if (row == 0) {
            return;
        }
        int at = (row - 1) * Label.COUNT;
        for (int label = 0; label < Label.COUNT; label++) {
            scores[label] += weights[at + label];
        }
    }

    @Override
    public float transition(int previous, int next) {
        return transitions[previous * Label.COUNT + next];
    }

    /** Time goes on: to be called once for each sentence. */
    void tick() {
        moment++;
    }

    /** Makes a feature count more for a label. */
    void change(int bucket, int label, float by) {
        if (rows[bucket] == 0) {
            rows[bucket] = ++count;
            if (count * Label.COUNT > weights.length) {
                weights = Arrays.copyOf(weights, weights.length * 2);
                sums = Arrays.copyOf(sums, sums.length * 2);
            }
        }
        int at = (rows[bucket] - 1) * Label.COUNT + label;
        weights[at] += by;
        sums[at] += by * (double) moment;
    }

    /** Makes a transition between two labels more likely. */
    void changeTransition(int previous, int next, float by) {
        transitions[previous * Label.COUNT + next] += by;
        transitionSums[previous * Label.COUNT + next] += by * (double) moment;
    }

    /** Gives away the mean weights over all moments. */
    void addMean(Mean mean) {
        for (int bucket = 0; bucket < rows.length; bucket++) {
            if (rows[bucket] != 0) {
                int from = (rows[bucket] - 1) * Label.COUNT;
                for (int label = 0; label < Label.COUNT; label++) {
                    mean.add(bucket, label, weights[from + label] - sums[from + label] / moment);
                }
            }
        }
        for (int i = 0; i < transitions.length; i++) {
            mean.addTransition(i, transitions[i] - transitionSums[i] / moment);
        }
    }

    /** Makes a model of 16-bit weights of the mean weights of the learning. One thread. */
    static final class Mean {
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

        /** Adds a share of all weights of a model. */
        void addAll(Weights model, double share) {
            float[] weights = new float[Label.COUNT];
            for (int bucket = 0; bucket < 1 << Weights.BITS; bucket++) {
                Arrays.fill(weights, 0);
                model.addTo(weights, bucket);
                for (int label = 0; label < Label.COUNT; label++) {
                    if (weights[label] != 0) {
                        add(bucket, label, weights[label] * share);
                    }
                }
            }
            for (int i = 0; i < transitions.length; i++) {
                addTransition(i, model.transition(i / Label.COUNT, i % Label.COUNT) * share);
            }
        }

        /**
         * The model of the weights that were added.
         *
         * @param least features none of whose mean weights is this large are left out
         */
        TagModel model(double least) {
            double largest = Arrays.stream(sums).map(Math::abs).max().orElse(0);
            double unit = Math.max(FINEST, largest / LARGEST);
            BitSet kept = new BitSet(rows.length);
            short[] rounded = new short[count * Label.COUNT];
            int keptCount = 0;
            for (int bucket = 0; bucket < rows.length; bucket++) {
                int from = (rows[bucket] - 1) * Label.COUNT;
                if (rows[bucket] != 0 && matters(from, least)) {
                    for (int label = 0; label < Label.COUNT; label++) {
                        rounded[keptCount * Label.COUNT + label] = (short) Math.round(sums[from + label] / unit);
                    }
                    kept.set(bucket);
                    keptCount++;
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
}
