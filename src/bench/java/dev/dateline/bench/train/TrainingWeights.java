package dev.dateline.bench.train;

import dev.dateline.annotate.tagger.Label;
import dev.dateline.annotate.tagger.Weights;
import java.util.Arrays;

/**
 * The weights of an averaged perceptron while they are learned: beside each weight the sum of its changes, each times the
 * moment at which it was made, from which the mean over all moments follows. One thread.
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

    /** Makes a feature speak more for a label. */
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

    /** Makes a label speak more for the one behind it. */
    void changeTransition(int previous, int next, float by) {
        transitions[previous * Label.COUNT + next] += by;
        transitionSums[previous * Label.COUNT + next] += by * (double) moment;
    }

    /** Gives away the mean weights over all moments. */
    void addMean(MeanWeights mean) {
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
}
