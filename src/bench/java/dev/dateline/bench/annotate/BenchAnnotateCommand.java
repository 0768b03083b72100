package dev.dateline.bench.annotate;

import dev.dateline.annotate.AnnotatorModel;
import dev.dateline.annotate.BuiltinAnnotator;
import dev.dateline.annotate.NameLinker;
import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.article.EntityKind;
import dev.dateline.cli.Main.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code dateline bench annotate}: how well and how fast the annotator does on texts that people have marked. */
@Command(
        name = "annotate",
        description = "Compare the annotator with texts that people have marked (JSON lines).",
        mixinStandardHelpOptions = true)
public final class BenchAnnotateCommand implements Callable<Integer> {
    private static final List<EntityKind> KINDS = List.of(EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.PLACE);
    /** Kinds of errors printed for each kind of name. */
    private static final int SHOWN_ERRORS = 3;

    private static final String ROW = "%-28s %6s %6s %6s %6s %6s %6s %8s %8s %10s";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Marked texts, .jsonl or .jsonl.gz.")
    private List<Path> files = List.of();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "A model made by 'train', instead of the program's own.")
    private @Nullable Path model;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    private final ObjectNode figures = JsonMapper.builder().build().createObjectNode();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        BuiltinAnnotator annotator =
                new BuiltinAnnotator(model == null ? AnnotatorModel.standard() : AnnotatorModel.read(model));
        AnnotateBench bench = new AnnotateBench(annotator, new NameLinker(AnnotatorLexicons.load()));
        print(out, ROW.formatted("file", "P", "R", "F1", "per", "org", "place", "overlap", "aliases", "words/s"));
        ArrayNode rows = figures.putArray("files");
        for (Path file : files) {
            AnnotateBench.Result result = bench.run(file);
            rows.add(figures(result));
            print(out, row(result));
            KINDS.forEach(kind -> printErrors(out, kind.json(), result.names().errors(kind)));
            printDates(out, result.dates());
            printQuotes(out, result.quotes());
        }
        figures.put("heap_mb", heapMegabytes());
        print(
                out,
                "Heap in use after all: " + heapMegabytes()
                        + " MB. F1 is strict (span and kind); countries are places.");
        if (json) {
            out.println(figures);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private void print(PrintWriter out, String line) {
        if (!json) {
            out.println(line);
            out.flush();
        }
    }

    /** The most common errors, each with the words over which it happened most. */
    private void printErrors(PrintWriter out, String what, Errors errors) {
        for (Errors.Common error : errors.mostCommon(SHOWN_ERRORS)) {
            print(
                    out,
                    "    %s: %s %d (%s)"
                            .formatted(what, error.error(), error.count(), String.join(" | ", error.examples())));
        }
    }

    private void printDates(PrintWriter out, DateScore dates) {
        Tally value = dates.value();
        if (value.marked() > 0) {
            String f1 = one(value.f1());
            String strict = one(dates.strict().f1());
            String overlap = one(dates.overlap().f1());
            print(
                    out,
                    "  dates by value: P %s, R %s, F1 %s; with the same span %s; by overlap %s"
                            .formatted(one(value.precision()), one(value.recall()), f1, strict, overlap));
            printErrors(out, "dates", dates.errors());
        }
    }

    private void printQuotes(PrintWriter out, QuoteScore quotes) {
        int marked = quotes.marked();
        if (marked > 0) {
            String right = one(100.0 * quotes.right() / marked);
            String wrong = one(100.0 * quotes.wrong() / marked);
            String none = one(100.0 * quotes.none() / marked);
            print(
                    out,
                    "  speakers of %d direct quotes: right %s, wrong %s, none %s (words for the speaker found: %s)"
                            .formatted(marked, right, wrong, none, one(100.0 * quotes.words() / marked)));
            print(
                    out,
                    "  quotes with a speaker, right by all attributions: %s of %d; of one to three words %s of %d"
                            .formatted(
                                    one(quotes.given().percent()),
                                    quotes.given().all(),
                                    one(quotes.brieflyGiven().percent()),
                                    quotes.brieflyGiven().all()));
            printErrors(out, "speakers", quotes.errors());
        }
    }

    private static String row(AnnotateBench.Result result) {
        Tally all = result.names().all();
        if (all.marked() == 0) {
            String none = "-";
            return ROW.formatted(
                    result.file().getFileName(),
                    none,
                    none,
                    none,
                    none,
                    none,
                    none,
                    none,
                    none,
                    result.wordsPerSecond());
        }
        return ROW.formatted(
                result.file().getFileName(),
                one(all.precision()),
                one(all.recall()),
                one(all.f1()),
                one(result.names().of(EntityKind.PERSON).f1()),
                one(result.names().of(EntityKind.ORGANIZATION).f1()),
                one(result.names().of(EntityKind.PLACE).f1()),
                one(result.names().overlapF1()),
                one(result.pairs().of(EntityKind.PERSON).f1()),
                result.wordsPerSecond());
    }

    private static String one(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }

    private ObjectNode figures(AnnotateBench.Result result) {
        ObjectNode row = figures.objectNode();
        row.put("file", String.valueOf(result.file().getFileName()));
        row.put("texts", result.texts()).put("left_out", result.leftOut());
        put(row.putObject("all"), result.names().all());
        for (EntityKind kind : KINDS) {
            put(row.putObject(kind.json()), result.names().of(kind));
            put(row.putObject(kind.json() + "_aliases"), result.pairs().of(kind));
        }
        row.put("overlap_f1", result.names().overlapF1());
        put(row.putObject("dates_by_value"), result.dates().value());
        put(row.putObject("dates_strict"), result.dates().strict());
        put(row.putObject("dates_by_overlap"), result.dates().overlap());
        QuoteScore quotes = result.quotes();
        row.putObject("speakers")
                .put("marked", quotes.marked())
                .put("right", quotes.right())
                .put("wrong", quotes.wrong())
                .put("none", quotes.none())
                .put("words", quotes.words());
        return row.put("words_per_second", result.wordsPerSecond());
    }

    private static void put(ObjectNode target, Tally tally) {
        target.put("right", tally.right()).put("found", tally.found()).put("marked", tally.marked());
        target.put("precision", tally.precision()).put("recall", tally.recall()).put("f1", tally.f1());
    }

    private static long heapMegabytes() {
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
