package dev.dateline.annotate.tagger;

/**
 * Finds the sequence of labels with the highest sum of weights (Viterbi) among those in which every name is whole. One
 * thread.
 */
public final class Decoder {
    private static final int[][] PREVIOUS = allowed();

    private final Weights weights;
    private float[][] best = new float[0][];
    private byte[][] from = new byte[0][];

    /** Decodes by these weights. */
    public Decoder(Weights weights) {
        this.weights = weights;
    }

    private static int[][] allowed() {
        int[][] previous = new int[Label.COUNT][];
        for (int next = 0; next < Label.COUNT; next++) {
            int label = next;
            previous[next] = java.util.stream.IntStream.range(0, Label.COUNT)
                    .filter(before -> Label.follows(before, label))
                    .toArray();
        }
        return previous;
    }

    /** The best labels for a sentence, of which {@code scores} has a row for each token. */
    public int[] decode(float[][] scores, int length) {
        reserve(length);
        for (int label = 0; label < Label.COUNT; label++) {
            best[0][label] = Label.opens(label)
                    ? scores[0][label] + weights.transition(Label.OUTSIDE, label)
                    : Float.NEGATIVE_INFINITY;
        }
        for (int token = 1; token < length; token++) {
            step(token, scores[token]);
        }
        int[] labels = new int[length];
        labels[length - 1] = bestEnd(best[length - 1]);
        for (int token = length - 1; token > 0; token--) {
            labels[token - 1] = from[token][labels[token]];
        }
        return labels;
    }

    private void step(int token, float[] scores) {
        float[] before = best[token - 1];
        for (int label = 0; label < Label.COUNT; label++) {
            float top = Float.NEGATIVE_INFINITY;
            int choice = 0;
            for (int previous : PREVIOUS[label]) {
                float score = before[previous] + weights.transition(previous, label);
                if (score > top) {
                    top = score;
                    choice = previous;
                }
            }
            best[token][label] = top + scores[label];
            from[token][label] = (byte) choice;
        }
    }

    private static int bestEnd(float[] scores) {
        int choice = Label.OUTSIDE;
        for (int label = 1; label < Label.COUNT; label++) {
            if (Label.closes(label) && scores[label] > scores[choice]) {
                choice = label;
            }
        }
        return choice;
    }

    private void reserve(int length) {
        if (best.length < length) {
            best = new float[length * 2][Label.COUNT];
            from = new byte[length * 2][Label.COUNT];
        }
    }

    /** The weights of a model: of each feature for each label, and of each label for the label that follows it. */
    public interface Weights {
        /** How many bits of a feature's hash are used. */
        int BITS = 22;

        /** Adds the weights of a feature to {@code scores}, which has {@link Label#COUNT} places. */
        void addTo(float[] scores, int bucket);

        /** The weight of a label for the label that follows it. */
        float transition(int previous, int next);

        /** The bucket of a feature's hash. */
        static int bucket(int hash) {
            return hash >>> (32 - BITS);
        }
    }
}
