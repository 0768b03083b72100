package dev.dateline.bench.train;

import dev.dateline.annotate.tagger.ClusterTable;
import dev.dateline.annotate.tagger.Decoder;
import dev.dateline.annotate.tagger.Decoder.Weights;
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
    private final ClusterTable clusters;
    private final NameHints hints;
    private final TrainingWeights weights = new TrainingWeights();
    private final Decoder decoder;
    private final List<Read> texts = new ArrayList<>();
    private final Random random;

    /** A sentence after the first reading: scores, features and right labels of each token. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Read(float[][] scores, int[][] buckets, int[] right) {}

    /** A trainer that has read nothing yet; {@code first} has the transitions that the decoder uses. */
    SecondReadingTrainer(Weights first, ClusterTable clusters, NameHints hints, long seed) {
        this.clusters = clusters;
        this.hints = hints;
        this.random = new Random(seed);
        decoder = new Decoder(new Weights() {
            @Override
            public void addTo(float[] scores, int bucket) {
                weights.addTo(scores, bucket);
            }

            @Override
            public float transition(int previous, int next) {
                return first.transition(previous, next);
            }
        });
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
    int learn(int times) {
        int wrong = 0;
        for (int time = 0; time < times; time++) {
            if (System.getenv("TRACE") != null) {
            int zero = 0, n = 0;
            for (Read t : texts) { int[] l = decoder.decode(t.scores(), t.right().length); for (int i = 0; i < l.length; i++) { n++; zero += l[i] != t.right()[i] ? 1 : 0; } }
            System.err.println("first alone " + zero + " of " + n);
        }
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
        float[][] scores = new float[length][];
        for (int i = 0; i < length; i++) {
            scores[i] = text.scores()[i].clone();
            for (int bucket : text.buckets()[i]) {
                weights.addTo(scores[i], bucket);
            }
        }
        int[] labels = decoder.decode(scores, length);
        int wrong = 0;
        for (int i = 0; i < length; i++) {
            if (labels[i] != text.right()[i]) {
                wrong++;
                for (int bucket : text.buckets()[i]) {
                    weights.change(bucket, text.right()[i], 1);
                    weights.change(bucket, labels[i], -1);
                }
            }
        }
        weights.tick();
        return wrong;
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
