package dev.dateline.bench.train;

import dev.dateline.annotate.tagger.Label;
import dev.dateline.text.token.Tokens;

/** A text of which people have marked the names. Safe for many threads. */
public final class MarkedText {
    private final Tokens tokens;
    private final int[] labels;

    /**
     * A marked text.
     *
     * @param tokens its words and sentences
     * @param labels a {@link Label} for each token
     */
    public MarkedText(Tokens tokens, int[] labels) {
        if (labels.length != tokens.count()) {
            throw new IllegalArgumentException(labels.length + " labels for " + tokens.count() + " tokens");
        }
        this.tokens = tokens;
        this.labels = labels.clone();
    }

    /** Its words and sentences. */
    public Tokens tokens() {
        return tokens;
    }

    /** A {@link Label} for each token; a copy. */
    public int[] labels() {
        return labels.clone();
    }
}
