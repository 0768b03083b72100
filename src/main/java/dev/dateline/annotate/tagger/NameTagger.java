package dev.dateline.annotate.tagger;

import dev.dateline.annotate.tagger.Decoder.Weights;
import dev.dateline.article.EntityKind;
import dev.dateline.text.token.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names in a text with a trained model. It reads the text once from beginning to end, so that the label of a
 * word helps with later occurrences of the same word. Thread-safe.
 */
public final class NameTagger {
    /**
     * The distance between the best and the second best label at which the confidence is about 0.73. The weights are
     * such that, around this value, the median distance of correct names is about ten times that of wrong ones.
     */
    private static final double CONFIDENCE_SCALE = 4.0;

    private final Weights weights;
    private final @Nullable Weights second;
    private final ClusterTable clusters;
    private final NameHints hints;

    /** Creates a tagger that reads a text once, for a model that was trained with this table of clusters. */
    public NameTagger(Weights weights, ClusterTable clusters) {
        this(weights, null, clusters, NameHints.NONE);
    }

    /**
     * Creates a tagger.
     *
     * @param weights of the first reading
     * @param second of the second reading; null if there is none
     * @param clusters the table that the model was trained with
     * @param hints the word lists of the second reading
     */
    public NameTagger(Weights weights, @Nullable Weights second, ClusterTable clusters, NameHints hints) {
        this.weights = weights;
        this.second = second;
        this.clusters = clusters;
        this.hints = hints;
    }

    /** Returns the names in a text, in order and without overlap. */
    public List<TaggedName> tag(Tokens tokens) {
        List<TaggedName> names = new ArrayList<>();
        FirstReading first = FirstReading.of(tokens, weights, clusters);
        int[] labels = second == null ? first.labels() : reread(tokens, first, second);
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            int from = tokens.sentenceStart(s);
            collect(Arrays.copyOfRange(labels, from, tokens.sentenceEnd(s)), from, first.scores(), names);
        }
        return names;
    }

    /** Adds the scores of the second reading to those of the first, and returns the labels by both. */
    private int[] reread(Tokens tokens, FirstReading first, Weights added) {
        SecondReading reading = first.second(tokens, hints);
        Decoder decoder = new Decoder(weights);
        int[] labels = new int[tokens.count()];
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            int from = tokens.sentenceStart(s);
            int to = tokens.sentenceEnd(s);
            for (int i = from; i < to; i++) {
                int count = reading.isCandidate(i) ? reading.extract(i, from, to) : 0;
                for (int f = 0; f < count; f++) {
                    added.addTo(first.scores()[i], reading.buckets()[f]);
                }
            }
            System.arraycopy(decoder.decode(first.scores(), from, to - from), 0, labels, from, to - from);
        }
        return labels;
    }

    /**
     * The first reading of a text.
     *
     * @param words its words
     * @param labels the label of each token
     * @param scores the scores of each token
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record FirstReading(DocumentWords words, int[] labels, float[][] scores) {
        /** Reads a text from beginning to end, so that the label of a word helps with its later occurrences. */
        public static FirstReading of(Tokens tokens, Weights weights, ClusterTable clusters) {
            DocumentWords document = new DocumentWords(tokens, clusters);
            Sentence sentence = new Sentence(weights);
            Decoder decoder = new Decoder(weights);
            int[] all = new int[tokens.count()];
            float[][] scores = new float[tokens.count()][];
            for (int s = 0; s < tokens.sentenceCount(); s++) {
                int from = tokens.sentenceStart(s);
                sentence.read(document, from, tokens.sentenceEnd(s));
                int[] labels = decoder.decode(sentence.scores(), sentence.length());
                for (int i = 0; i < labels.length; i++) {
                    document.remember(from + i, labels[i]);
                    all[from + i] = labels[i];
                    scores[from + i] = sentence.scores()[i].clone();
                }
            }
            return new FirstReading(document, all, scores);
        }

        /** Prepares the second reading of the same text. */
        public SecondReading second(Tokens tokens, NameHints hints) {
            return new SecondReading(tokens, words, labels, scores, hints);
        }
    }

    private static void collect(int[] labels, int from, float[][] scores, List<TaggedName> names) {
        int start = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == Label.OUTSIDE) {
                continue;
            }
            if (Label.opens(labels[i])) {
                start = i;
            }
            if (Label.closes(labels[i])) {
                double confidence = confidence(labels, scores, from, start, i + 1);
                names.add(new TaggedName(from + start, from + i + 1, Label.kind(labels[i]), confidence));
            }
        }
    }

    private static double confidence(int[] labels, float[][] scores, int row, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            float other = Float.NEGATIVE_INFINITY;
            for (int label = 0; label < Label.COUNT; label++) {
                boolean rival = label == Label.OUTSIDE || Label.kind(label) != Label.kind(labels[i]);
                other = rival ? Math.max(other, scores[row + i][label]) : other;
            }
            least = Math.min(least, scores[row + i][labels[i]] - other);
        }
        double confidence = 1 / (1 + Math.exp(-least / CONFIDENCE_SCALE));
        return Math.round(confidence * 1000) / 1000.0;
    }

    /**
     * A name as the tagger sees it.
     *
     * @param from its first token
     * @param to the token after its last one
     * @param kind person, organisation or place; countries are places here
     * @param confidence 0 to 1: the margin of the model's score for these labels over the next best; not a probability
     */
    public record TaggedName(int from, int to, EntityKind kind, double confidence) {}
}
