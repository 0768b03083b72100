package dev.dateline.bench.train;

import dev.dateline.annotate.tagger.ClusterTable;
import dev.dateline.annotate.tagger.Decoder.Weights;
import dev.dateline.annotate.tagger.Label;
import dev.dateline.annotate.tagger.NameHints;
import dev.dateline.annotate.tagger.NameTagger.FirstReading;
import dev.dateline.annotate.tagger.SecondReading;
import dev.dateline.annotate.tagger.TagModel;
import dev.dateline.bench.train.TrainingWeights.Mean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns the weights of the second reading. Its input are the labels that a first reading gives to texts it was not
 * trained on: with those of its own texts, which are nearly all right, nothing could be learned. One thread.
 */
final class SecondReadingTrainer {
    /** The difference of two scores that makes one label e times as likely; as in the tagger's confidence. */
    private static final double SCALE = 4.0;

    /** Smaller errors are not corrected. */
    private static final double LEAST_ERROR = 0.01;

    private double rate = Double.parseDouble(System.getProperty("rate", "0.1"));
    private final ClusterTable clusters;
    private final NameHints hints;
    private TrainingWeights weights = new TrainingWeights();
    private final List<Read> texts = new ArrayList<>();
    private final Random random;

    /** A sentence after the first reading: scores, features and right labels of each token. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Read(float[][] scores, int[][] buckets, int[] right) {}

    /** A trainer that has read nothing yet. */
    SecondReadingTrainer(ClusterTable clusters, NameHints hints, long seed) {
        this.clusters = clusters;
        this.hints = hints;
        this.random = new Random(seed);
    }

    /** Reads texts with a model that was not trained on them. */
    void read(List<MarkedText> unseen, Weights model) {
        for (MarkedText text : unseen) {
            FirstReading first = FirstReading.of(text.tokens(), model, clusters);
            SecondReading second = first.second(text.tokens(), hints);
            for (int s = 0; s < text.tokens().sentenceCount(); s++) {
                int from = text.tokens().sentenceStart(s);
                int to = text.tokens().sentenceEnd(s);
                int[][] buckets = new int[to - from][];
                for (int i = from; i < to; i++) {
                    int count = second.isCandidate(i) ? second.extract(i, from, to) : 0;
                    buckets[i - from] = Arrays.copyOf(second.buckets(), count);
                }
                texts.add(new Read(
                        Arrays.copyOfRange(first.scores(), from, to),
                        buckets,
                        Arrays.copyOfRange(text.labels(), from, to)));
            }
        }
    }

    /** Learns from all sentences read, some times over; returns the number of wrong tokens of the last time. */
    void reset(double r) { for (int i = 0; i < 1; i++) { weights = new TrainingWeights(); rate = r; } }

    int learn(int times) {
        int wrong = 0;
        for (int time = 0; time < times; time++) {
            Collections.shuffle(texts, random);
            wrong = 0;
            for (Read text : texts) {
                wrong += learn(text);
            }
            if (System.getenv("TRACE") != null) System.err.println("second " + wrong);
        }
        return wrong;
    }

    private int learn(Read text) {
        int length = text.right().length;
        int wrong = 0;
        float[] scores = new float[Label.COUNT];
        double[] shares = new double[Label.COUNT];
        for (int i = 0; i < length; i++) {
            int right = text.right()[i];
            System.arraycopy(text.scores()[i], 0, scores, 0, Label.COUNT);
            for (int bucket : text.buckets()[i]) {
                weights.addTo(scores, bucket);
            }
            wrong += shares(scores, shares) == right ? 0 : 1;
            for (int label = 0; label < Label.COUNT && text.buckets()[i].length > 0; label++) {
                double error = (label == right ? 1 : 0) - shares[label];
                if (Math.abs(error) > LEAST_ERROR) {
                    for (int bucket : text.buckets()[i]) {
                        weights.change(bucket, label, (float) (rate * error));
                    }
                }
            }
        }
        weights.tick();
        return wrong;
    }

    /** Turns scores into probabilities; returns the best label. */
    private static int shares(float[] scores, double[] shares) {
        int best = 0;
        for (int label = 1; label < Label.COUNT; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        double sum = 0;
        for (int label = 0; label < Label.COUNT; label++) {
            shares[label] = Math.exp((scores[label] - scores[best]) / SCALE);
            sum += shares[label];
        }
        for (int label = 0; label < Label.COUNT; label++) {
            shares[label] /= sum;
        }
        return best;
    }

    /** The model as learned so far, see {@link PerceptronTrainer#model}. */
    TagModel model(double least) {
        Mean mean = new Mean();
        weights.addMean(mean);
        return mean.model(least);
    }

    /** The share of texts of each fold: texts with the same words, in any case, are in the same one. */
    static List<MarkedText> fold(List<MarkedText> texts, int fold, int folds, boolean inside) {
        return texts.stream()
                .filter(text -> {
                    String words = text.tokens().text().toLowerCase(java.util.Locale.ROOT);
                    return (Math.floorMod(words.hashCode(), folds) == fold) == inside;
                })
                .toList();
    }
}
