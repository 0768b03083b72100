package dev.dateline.annotate.tagger;

import dev.dateline.annotate.tagger.Decoder.Weights;
import dev.dateline.annotate.tagger.WordFeatures.Vocabulary;
import dev.dateline.article.EntityKind;
import dev.dateline.text.token.Tokens;
import java.util.ArrayList;
import java.util.List;

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

    private final TagModel model;
    private final Vocabulary vocabulary;

    /** Creates a tagger for a model that was trained with this table of clusters. */
    public NameTagger(TagModel model, ClusterTable clusters) {
        this.model = model;
        vocabulary = new Vocabulary(clusters, ListedWords.shipped(), feature -> model.has(Weights.bucket(feature)));
    }

    /** Returns the names in a text, in order and without overlap. */
    public List<TaggedName> tag(Tokens tokens) {
        List<TaggedName> names = new ArrayList<>();
        DocumentWords document = new DocumentWords(tokens, vocabulary);
        Sentence sentence = new Sentence(model);
        Decoder decoder = new Decoder(model);
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            int from = tokens.sentenceStart(s);
            sentence.read(document, from, tokens.sentenceEnd(s));
            int[] labels = decoder.decode(sentence.scores(), sentence.length());
            for (int i = 0; i < labels.length; i++) {
                document.remember(from + i, labels[i]);
            }
            collect(labels, from, sentence.scores(), names);
        }
        return names;
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
                double confidence = confidence(labels, scores, start, i + 1);
                names.add(new TaggedName(from + start, from + i + 1, Label.kind(labels[i]), confidence));
            }
        }
    }

    private static double confidence(int[] labels, float[][] scores, int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            float other = Float.NEGATIVE_INFINITY;
            for (int label = 0; label < Label.COUNT; label++) {
                boolean rival = label == Label.OUTSIDE || Label.kind(label) != Label.kind(labels[i]);
                other = rival ? Math.max(other, scores[i][label]) : other;
            }
            least = Math.min(least, scores[i][labels[i]] - other);
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
