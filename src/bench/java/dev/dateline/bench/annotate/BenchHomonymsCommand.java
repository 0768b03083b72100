package dev.dateline.bench.annotate;

import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.annotate.ArticleAnnotator.AnnotationScope;
import dev.dateline.annotate.BuiltinAnnotator;
import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.Metadata;
import dev.dateline.cli.Main.ExitCode;
import dev.dateline.resolve.ArchiveResolver;
import dev.dateline.resolve.Authority;
import dev.dateline.text.Lexicons;
import dev.dateline.text.place.Place;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code dateline bench homonyms}: whether a name that several places have is linked to the place that the text means.
 * Each name of a list is put into a sentence that names its country, before a sentence that names its country, and into
 * a sentence without it. Of a name the first place of each country counts, if no second place of that country has it.
 */
@Command(
        name = "homonyms",
        description = "Count how often a name that several places have is linked to the place that the text means.",
        mixinStandardHelpOptions = true)
public final class BenchHomonymsCommand implements Callable<Integer> {
    private static final Metadata NOTHING = new Metadata(null, null, null, null, List.of(), "en", List.of());

    private static final List<String> TEXTS = List.of(
            "Two people died in a fire in %s, %s, on Tuesday.",
            "Two people died in a fire in %s on Tuesday. The government of %s sent help.",
            "Two people died in a fire in %s on Tuesday.");

    private final ArticleAnnotator annotator = ArticleAnnotator.of(new BuiltinAnnotator(), AnnotationScope.ALL);
    private final Map<String, Integer> counts = new TreeMap<>();

    @Parameters(paramLabel = "FILE", description = "List of homonyms, such as homonyms.dev.tsv.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec;

    /** One of the places that bear a name. */
    private record Bearer(String source, String name, String country) {}

    @Override
    public Integer call() throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            List<Bearer> bearers = Arrays.stream(line.split("\t", -1)[2].split(" \\| ", -1))
                    .map(place -> place.split(":", -1))
                    .map(parts -> new Bearer(parts[0], parts[1], parts[2]))
                    .toList();
            bearers.stream().filter(one -> isOnly(one, bearers)).forEach(this::ask);
        }
        PrintWriter out = spec.commandLine().getOut();
        counts.forEach((what, count) -> out.println(what + ": " + count));
        out.flush();
        return ExitCode.DONE;
    }

    /** Whether no other place of its country is in the list, and others bear the very same name. */
    private static boolean isOnly(Bearer one, List<Bearer> bearers) {
        boolean alone = bearers.stream()
                        .filter(other -> other.country().equals(one.country()))
                        .count()
                == 1;
        return alone
                && bearers.stream()
                                .filter(other -> other.name().equals(one.name()))
                                .count()
                        > 1;
    }

    private void ask(Bearer bearer) {
        String country = Locale.of("", bearer.country()).getDisplayCountry(Locale.ENGLISH);
        List<String> kinds = List.of("1 country after it", "2 country in the next sentence", "3 nothing");
        for (int i = 0; i < TEXTS.size(); i++) {
            counts.merge(
                    kinds.get(i) + ", " + answer(TEXTS.get(i).formatted(bearer.name(), country), bearer),
                    1,
                    Integer::sum);
        }
    }

    private String answer(String text, Bearer bearer) {
        Article article = new Article("a", "", text, NOTHING, Annotations.none(), null);
        Article resolved = ArchiveResolver.bundled(Authority.none())
                .resolve(annotator.annotate(article).article())
                .article();
        List<String> ids = new ArrayList<>();
        int start = text.indexOf(bearer.name());
        for (Mention mention : resolved.annotations().mentions()) {
            boolean there = mention.span().start() == start
                    && mention.span().end() == start + bearer.name().length();
            if (there && (mention.kind() == EntityKind.PLACE || mention.kind() == EntityKind.COUNTRY)) {
                ids.add(String.valueOf(mention.id()));
            }
        }
        if (ids.isEmpty()) {
            return "not found as a place";
        }
        Place place = Lexicons.shipped().gazetteer().byId(ids.getFirst()).orElse(null);
        return place == null ? "not linked" : place.sources().contains(bearer.source()) ? "right" : "another place";
    }
}
