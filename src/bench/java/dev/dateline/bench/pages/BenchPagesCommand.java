package dev.dateline.bench.pages;

import dev.dateline.article.Article;
import dev.dateline.bench.pages.GoldPage.Agreement;
import dev.dateline.cli.Main.ExitCode;
import dev.dateline.read.ArticleFormats;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.read.ReadEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline bench pages}: how well articles are read from web pages, measured on pages with gold texts. */
@Command(
        name = "pages",
        description = {
            "Measure how well articles are read from web pages.",
            "FOLDER has gold.jsonl: id, set, file, url, title, published, authors, text of each page."
        },
        mixinStandardHelpOptions = true)
public final class BenchPagesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "The folder of gold.jsonl and the pages.")
    private Path folder = Path.of("");

    @Option(
            names = "--errors",
            paramLabel = "N",
            defaultValue = "0",
            description = "Print the errors of the N worst pages of half A, the half that rules may be made from.")
    private int errors;

    @Spec
    private CommandSpec spec;

    private record Result(GoldPage gold, @Nullable Article article, Agreement agreement) {
        double f1() {
            return f(agreement.precision(), agreement.recall());
        }
    }

    @Override
    public Integer call() throws IOException {
        List<Result> results = new ArrayList<>();
        for (GoldPage gold : GoldPage.in(folder)) {
            Article article = read(gold);
            results.add(new Result(gold, article, gold.with(article)));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("set        half pages  read     P     R    F1   title     day authors  source");
        for (String set : results.stream()
                .map(result -> result.gold().set())
                .distinct()
                .sorted()
                .toList()) {
            for (String half : List.of("A", "B", "A+B")) {
                print(set, half, results, out);
            }
        }
        results.stream()
                .filter(result -> result.gold().half().equals("A"))
                .sorted(Comparator.comparingDouble(Result::f1))
                .limit(errors)
                .forEach(result -> errors(result, out));
        out.flush();
        return ExitCode.DONE;
    }

    private static @Nullable Article read(GoldPage gold) {
        List<InputFile> file = List.of(new InputFile(gold.page().toString()));
        try (ArticleSource source =
                new ArticleSource(file, ArticleFormats.named("html").orElseThrow(), false)) {
            return source.next() instanceof ReadEvent.Read read ? read.parsed().article() : null;
        }
    }

    private static void print(String set, String half, List<Result> all, PrintWriter out) {
        List<Result> results = all.stream()
                .filter(result -> result.gold().set().equals(set)
                        && half.contains(result.gold().half()))
                .toList();
        double precision = results.stream()
                .mapToDouble(result -> result.agreement().precision())
                .average()
                .orElse(0);
        double recall = results.stream()
                .mapToDouble(result -> result.agreement().recall())
                .average()
                .orElse(0);
        out.printf(
                Locale.ROOT,
                "%-10s %4s %5d %5d %.3f %.3f %.3f %7s %7s %7s %7s%n",
                set,
                half,
                results.size(),
                results.stream().filter(result -> result.article() != null).count(),
                precision,
                recall,
                f(precision, recall),
                share(results, gold -> !gold.title().isEmpty(), Agreement::title),
                share(results, gold -> !gold.day().isEmpty(), Agreement::day),
                share(results, gold -> !gold.authors().isEmpty(), Agreement::authors),
                share(results, gold -> true, Agreement::source));
    }

    private static String share(List<Result> all, Predicate<GoldPage> known, Predicate<Agreement> right) {
        List<Result> results =
                all.stream().filter(result -> known.test(result.gold())).toList();
        long good = results.stream()
                .filter(result -> right.test(result.agreement()))
                .count();
        return results.isEmpty() ? "-" : String.format(Locale.ROOT, "%.1f%%", 100.0 * good / results.size());
    }

    private static double f(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static void errors(Result result, PrintWriter out) {
        GoldPage gold = result.gold();
        Article article = result.article();
        Agreement agreement = result.agreement();
        out.printf(
                Locale.ROOT,
                "%n%s %s P %.3f R %.3f%n",
                gold.page().getFileName(),
                gold.url(),
                agreement.precision(),
                agreement.recall());
        String text = article == null ? "" : article.text();
        different("  - ", gold.text(), text, out);
        different("  + ", text, gold.text(), out);
        if (article != null && !gold.title().isEmpty()) {
            differing("title", gold.title(), article.title(), agreement.title(), out);
            differing("day", gold.day(), article.metadata().published(), agreement.day(), out);
            differing("authors", gold.authors(), article.metadata().authors(), agreement.authors(), out);
        }
    }

    private static void differing(String what, Object gold, @Nullable Object found, boolean same, PrintWriter out) {
        if (!same) {
            out.println("  " + what + ": " + found + ", gold: " + gold);
        }
    }

    /** Prints the paragraphs of which less than half is in the other text. */
    private static void different(String sign, String text, String other, PrintWriter out) {
        Map<List<String>, Integer> known = GoldPage.sequences(other);
        for (String paragraph : text.split("\n+", -1)) {
            Map<List<String>, Integer> own = GoldPage.sequences(paragraph);
            long same = own.keySet().stream().filter(known::containsKey).count();
            if (!own.isEmpty() && same * 2 < own.size()) {
                out.println(sign + paragraph);
            }
        }
    }
}
