package dev.dateline.bench.train;

import dev.dateline.annotate.tagger.ClusterTable;
import dev.dateline.annotate.tagger.Decoder;
import dev.dateline.annotate.tagger.DocumentWords;
import dev.dateline.annotate.tagger.Label;
import dev.dateline.annotate.tagger.ListedWords;
import dev.dateline.annotate.tagger.Sentence;
import dev.dateline.annotate.tagger.TagModel;
import dev.dateline.annotate.tagger.WordFeatures.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Learns the weights of a tagger from marked texts: an averaged structured perceptron. Each sentence is labelled with
 * the weights of the moment, and where that goes wrong the features of the right labels gain what those of the wrong
 * ones lose. The same texts and seed give the same model. One thread.
 */
public final class PerceptronTrainer {
    private final TrainingWeights weights = new TrainingWeights();
    private final Decoder decoder = new Decoder(weights);
    private final Sentence sentence = new Sentence(weights);
    private final Vocabulary vocabulary;
    private final Random random;

    /**
     * A trainer that has learned nothing yet.
     *
     * @param clusters the table that the tagger will use
     * @param seed of the order in which texts are read
     */
    public PerceptronTrainer(ClusterTable clusters, long seed) {
        vocabulary = new Vocabulary(clusters, ListedWords.shipped(), feature -> true);
        this.random = new Random(seed);
    }

    /**
     * Reads all texts some times over, each time in another order.
     *
     * @param errors receives the number of wrongly labelled tokens after each pass
     */
    public void learn(List<MarkedText> texts, int times, IntConsumer errors) {
        List<MarkedText> order = new ArrayList<>(texts);
        for (int time = 0; time < times; time++) {
            Collections.shuffle(order, random);
            int wrong = 0;
            for (MarkedText text : order) {
                wrong += learn(text);
            }
            errors.accept(wrong);
        }
    }

    private int learn(MarkedText text) {
        DocumentWords document = new DocumentWords(text.tokens(), vocabulary);
        int[] right = text.labels();
        int wrong = 0;
        for (int s = 0; s < text.tokens().sentenceCount(); s++) {
            int from = text.tokens().sentenceStart(s);
            sentence.read(document, from, text.tokens().sentenceEnd(s));
            int[] labels = decoder.decode(sentence.scores(), sentence.length());
            wrong += correct(labels, right, from);
            for (int i = 0; i < labels.length; i++) {
                document.remember(from + i, labels[i]);
            }
            weights.tick();
        }
        return wrong;
    }

    private int correct(int[] labels, int[] right, int from) {
        int wrong = 0;
        for (int i = 0; i < labels.length; i++) {
            int wanted = right[from + i];
            if (labels[i] != wanted) {
                wrong++;
                for (int f = 0; f < sentence.count(i); f++) {
                    weights.change(sentence.buckets(i)[f], wanted, 1);
                    weights.change(sentence.buckets(i)[f], labels[i], -1);
                }
            }
            int before = i == 0 ? Label.OUTSIDE : labels[i - 1];
            int wantedBefore = i == 0 ? Label.OUTSIDE : right[from + i - 1];
            if (labels[i] != wanted || before != wantedBefore) {
                weights.changeTransition(wantedBefore, wanted, 1);
                weights.changeTransition(before, labels[i], -1);
            }
        }
        return wrong;
    }

    /**
     * The model as learned so far.
     *
     * @param least features whose mean weights all lie below it are left out; 1 is one correction that stood all the
     *     time
     */
    public TagModel model(double least) {
        TrainingWeights.Mean mean = new TrainingWeights.Mean();
        weights.addMean(mean);
        return mean.model(least);
    }
}
