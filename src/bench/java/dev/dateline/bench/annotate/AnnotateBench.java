package dev.dateline.bench.annotate;

import dev.dateline.annotate.AnnotationRequest;
import dev.dateline.annotate.AnnotationResult;
import dev.dateline.annotate.Annotator;
import dev.dateline.annotate.FoundMention;
import dev.dateline.annotate.Layer;
import dev.dateline.annotate.NameLinker;
import dev.dateline.article.Mention;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Measures an annotator on files of texts that people have marked. One thread. */
public final class AnnotateBench {
    /**
     * A text is annotated so often for the speed, the first time not counted: then the code is compiled and the caches
     * are warm, as in a long run.
     */
    private static final int ROUNDS = 3;

    private final Annotator annotator;
    private final NameLinker aliases;
    private final GoldReader reader = new GoldReader();

    /** A bench for an annotator, and for the part that finds aliases among names that people marked. */
    public AnnotateBench(Annotator annotator, NameLinker aliases) {
        this.annotator = annotator;
        this.aliases = aliases;
    }

    /**
     * What was measured on one file.
     *
     * @param file which
     * @param texts how many texts it has
     * @param leftOut how many of them the annotator refused
     * @param names found names against marked names
     * @param dates found dates against marked dates
     * @param quotes found speakers against marked speakers
     * @param pairs aliases on marked names
     * @param wordsPerSecond words between white space, by the time of one processor; 0 when the file is too short to measure
     */
    public record Result(
            Path file,
            int texts,
            int leftOut,
            NameScore names,
            DateScore dates,
            QuoteScore quotes,
            AliasScore pairs,
            long wordsPerSecond) {}

    /**
     * Measures one file.
     *
     * @throws IOException when it cannot be read
     */
    public Result run(Path file) throws IOException {
        List<GoldText> texts = reader.read(file);
        NameScore names = new NameScore();
        DateScore dates = new DateScore();
        QuoteScore quotes = new QuoteScore();
        AliasScore pairs = new AliasScore(aliases);
        int leftOut = 0;
        for (GoldText gold : texts) {
            AnnotationResult result = annotator.annotate(request(gold));
            leftOut += result.leftOut() == null ? 0 : 1;
            names.add(gold, named(result));
            dates.add(gold, result.annotations().mentions());
            quotes.add(gold, result.quotes());
            pairs.add(gold);
        }
        return new Result(file, texts.size(), leftOut, names, dates, quotes, pairs, wordsPerSecond(texts));
    }

    /** Only names are marked: phrases like "the US president" are not held against an annotator. */
    private static List<Mention> named(AnnotationResult result) {
        return result.mentions().stream()
                .filter(found -> found.layer() != Layer.ALIAS)
                .map(FoundMention::mention)
                .toList();
    }

    private static AnnotationRequest request(GoldText gold) {
        return new AnnotationRequest(gold.text(), gold.published(), null);
    }

    private long wordsPerSecond(List<GoldText> texts) {
        long words = 0;
        long before = processorTime();
        for (int round = 1; round < ROUNDS; round++) {
            for (GoldText gold : texts) {
                annotator.annotate(request(gold));
                words += gold.text().split("\\s+").length;
            }
        }
        long nanoseconds = processorTime() - before;
        return nanoseconds == 0 ? 0 : words * 1_000_000_000L / nanoseconds;
    }

    private static long processorTime() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
