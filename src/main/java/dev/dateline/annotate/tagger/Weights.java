package dev.dateline.annotate.tagger;

/** What a model has learned: how much each feature speaks for each label, and each label for the one behind it. */
public interface Weights {
    /** How many bits of a feature's hash are used. */
    int BITS = 22;

    /** Adds the weights of a feature to {@code scores}, which has {@link Label#COUNT} places. */
    void addTo(float[] scores, int bucket);

    /** How much a label speaks for the one behind it. */
    float transition(int previous, int next);

    /** The bucket of a feature's hash. */
    static int bucket(int hash) {
        return hash >>> (32 - BITS);
    }
}
