package dev.dateline.bench.train;

import dev.dateline.annotate.AnnotatorModel;
import dev.dateline.annotate.tagger.ClusterTable;
import dev.dateline.annotate.tagger.TagModel;
import dev.dateline.cli.Main.ExitCode;
import dev.dateline.text.token.Tokens;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline train}: makes a model for the annotator from texts whose names are marked. */
@Command(
        name = "train",
        description = {
            "Make a model for the annotator from texts whose names are marked: BIO lines (.bio), or annotated articles"
                    + " (.jsonl); each may be gzipped. A file that is named twice counts twice.",
            "A million words need DATELINE_JAVA_OPTS=-Xmx1g and a few minutes."
        },
        mixinStandardHelpOptions = true,
        subcommands = {TrainCommand.ClustersCommand.class, TrainCommand.MeanCommand.class})
public final class TrainCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Marked texts.")
    private List<Path> files = List.of();

    @Option(names = "--model", paramLabel = "FILE", description = "Where the model is written: ${DEFAULT-VALUE}.")
    private Path model = Path.of("names.model");

    // After six times the errors on the corpus fall ever more slowly, and the scores no longer change.
    @Option(names = "--times", paramLabel = "N", description = "How often each text is read: ${DEFAULT-VALUE}.")
    private int times = 6;

    @Option(names = "--seed", paramLabel = "N", description = "Of the order of the texts: ${DEFAULT-VALUE}.")
    private long seed = 1;

    // The scores are the same at 0.3 and 0.5; at 0 the model is larger and no better.
    @Option(
            names = "--least",
            paramLabel = "WEIGHT",
            description = "Leave out features with less weight: ${DEFAULT-VALUE}.")
    private double least = 0.3;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty()) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "Name at least one file of marked texts.");
        }
        PrintWriter progress = spec.commandLine().getErr();
        List<MarkedText> texts = new ArrayList<>();
        for (Path file : files) {
            texts.addAll(TrainingFiles.texts(file));
        }
        long words = texts.stream().mapToLong(text -> text.tokens().count()).sum();
        progress.printf("%d texts, %d words%n", texts.size(), words);
        progress.flush();
        TagModel learned = learn(Capitals.added(texts), progress).model(least);
        write(learned, model, spec.commandLine().getOut());
        return ExitCode.DONE;
    }

    private static void write(TagModel model, Path target, PrintWriter report) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            model.write(out);
        }
        report.printf("%s: %d features, %d bytes%n", target, model.rowCount(), Files.size(target));
    }

    private PerceptronTrainer learn(List<MarkedText> texts, PrintWriter progress) {
        PerceptronTrainer trainer = new PerceptronTrainer(AnnotatorModel.standardClusters(), seed);
        trainer.learn(texts, times, wrong -> {
            progress.printf("read once more, %d words labelled wrong on the way%n", wrong);
            progress.flush();
        });
        return trainer;
    }

    /**
     * Adds texts in capitals only to a corpus, so that the tagger learns to find names without the help of capitals: in
     * headlines, and in newswire from before about 1970, which was sent in capitals.
     */
    public static final class Capitals {
        /** One text in this many is repeated in capitals; a larger share lowers the score on ordinary text. */
        private static final int ONE_OF = 12;

        private Capitals() {}

        /** The texts, and some of them once more in capitals. */
        public static List<MarkedText> added(List<MarkedText> texts) {
            List<MarkedText> more = new ArrayList<>(texts);
            for (int i = 0; i < texts.size(); i += ONE_OF) {
                more.add(upper(texts.get(i)));
            }
            return more;
        }

        private static MarkedText upper(MarkedText text) {
            Tokens tokens = text.tokens();
            List<String[]> sentences = new ArrayList<>();
            for (int s = 0; s < tokens.sentenceCount(); s++) {
                String[] words = new String[tokens.sentenceEnd(s) - tokens.sentenceStart(s)];
                for (int i = 0; i < words.length; i++) {
                    words[i] = tokens.word(tokens.sentenceStart(s) + i).toUpperCase(Locale.ROOT);
                }
                sentences.add(words);
            }
            return new MarkedText(Tokens.ofSentences(sentences), text.labels());
        }
    }

    /** {@code dateline train mean}: makes one model of several, whose accidental errors differ. */
    @Command(
            name = "mean",
            description = "Make a model whose weights are the means of those of other models.",
            mixinStandardHelpOptions = true)
    static final class MeanCommand implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "TARGET", description = "Where the model is written.")
        private Path target = Path.of("");

        @Parameters(index = "1..*", arity = "2..*", paramLabel = "MODEL", description = "Models made by 'train'.")
        private List<Path> models = List.of();

        @Option(
                names = "--least",
                paramLabel = "WEIGHT",
                description = "Leave out features with less weight: ${DEFAULT-VALUE}.")
        private double least = 0.3;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            TrainingWeights.Mean mean = new TrainingWeights.Mean();
            for (Path file : models) {
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                    mean.addAll(TagModel.read(in), 1.0 / models.size());
                }
            }
            write(mean.model(least), target, spec.commandLine().getOut());
            return ExitCode.DONE;
        }
    }

    /** {@code dateline train clusters}: packs a table of word clusters for the annotator. */
    @Command(
            name = "clusters",
            description = "Pack a table of word clusters (word, tab, bits) into the form that the annotator reads.",
            mixinStandardHelpOptions = true)
    static final class ClustersCommand implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "WORDS", description = "The table, .tsv or .tsv.gz.")
        private Path words = Path.of("");

        @Parameters(index = "1", paramLabel = "TARGET", description = "Where the packed table is written.")
        private Path target = Path.of("");

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                ClusterTable.write(TrainingFiles.clusters(words), out);
            }
            spec.commandLine().getOut().printf("%s: %d bytes%n", target, Files.size(target));
            return ExitCode.DONE;
        }
    }
}
