package dev.dateline.annotate.tagger;

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
