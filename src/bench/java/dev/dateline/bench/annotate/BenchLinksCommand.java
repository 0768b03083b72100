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
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.Gazetteer.PlaceCandidate;
import dev.dateline.text.place.Place;
import dev.dateline.text.place.PlaceKind;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * {@code dateline bench links}: how the places that the annotator finds are linked to the gazetteer, on texts whose
 * places people have linked to Wikipedia. Prints the counts, and every link that is not certainly right, to be judged
 * by eye. A link is certainly right when the place has the name of the page, and lies in the country that the page
 * names after its comma or in its brackets.
 */
@Command(
        name = "links",
        description =
                "Compare the gazetteer links of found places with links to Wikipedia, and print the doubtful ones.",
        mixinStandardHelpOptions = true)
public final class BenchLinksCommand implements Callable<Integer> {
    private static final Gazetteer GAZETTEER = Lexicons.shipped().gazetteer();

    private final Map<String, Integer> counts = new TreeMap<>();

    @Parameters(paramLabel = "FILE", description = "Gold standard with linked places, such as gum_news.dev.jsonl.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec;

    /** A place that people have linked. */
    private record Linked(Span span, String page) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        ArticleAnnotator annotator = ArticleAnnotator.of(new BuiltinAnnotator(), AnnotationScope.ALL);
        ArchiveResolver resolver = ArchiveResolver.bundled(Authority.none());
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(file)) {
            JsonNode text = json.readTree(line);
            Article article = article(text);
            add(text, resolver.resolve(annotator.annotate(article).article()).article(), out);
        }
        counts.forEach((what, count) -> out.println(what + ": " + count));
        out.flush();
        return ExitCode.DONE;
    }

    private static Article article(JsonNode text) {
        Metadata metadata =
                new Metadata(text.path("date").asString(null), null, null, null, List.of(), "en", List.of());
        return new Article(
                text.path("id").asString(),
                text.path("title").asString(),
                text.path("text").asString(),
                metadata,
                Annotations.none(),
                null);
    }

    private void add(JsonNode text, Article article, PrintWriter out) {
        CodePoints offsets = CodePoints.of(article.text());
        List<Linked> marked = linked(text);
        for (Mention mention : article.annotations().mentions()) {
            Linked gold = marked.stream()
                    .filter(linked -> linked.span().equals(mention.span()))
                    .findFirst()
                    .orElse(null);
            if ((mention.kind() == EntityKind.PLACE || mention.kind() == EntityKind.COUNTRY) && gold != null) {
                judge(offsets.cut(mention.span()), mention.id(), gold.page()).ifPresent(out::println);
            }
        }
    }

    /** Counts a link; the answer is a line about it when it is not certainly right. */
    private Optional<String> judge(String words, @Nullable String id, String page) {
        Place place = GAZETTEER.byId(String.valueOf(id)).orElse(null);
        String verdict = place == null ? "not linked" : isCertainlyRight(place, page) ? "right" : "to be judged";
        counts.merge(verdict, 1, Integer::sum);
        return verdict.equals("right")
                ? Optional.empty()
                : Optional.of(verdict + ": " + words + " -> " + id + ", people: " + page);
    }

    private static boolean isCertainlyRight(Place place, String page) {
        String[] parts = page.split(", | \\(|\\)", -1);
        boolean named = isNamed(place, parts[0]);
        boolean inside = parts.length < 2 || isNamed(place, page) || parentIsNamed(place, parts[1]);
        return named && inside;
    }

    private static boolean parentIsNamed(Place place, String name) {
        String country = Locale.of("", place.country()).getDisplayCountry(Locale.ENGLISH);
        return country.equals(name)
                || (place.kind() == PlaceKind.REGION && name.equals("state"))
                || GAZETTEER.find(name).stream()
                        .map(PlaceCandidate::place)
                        .anyMatch(region -> region.kind() == PlaceKind.REGION
                                && region.country().equals(place.country()));
    }

    private static boolean isNamed(Place place, String name) {
        return GAZETTEER.names(place.id()).stream().anyMatch(name::equalsIgnoreCase);
    }

    /** The innermost marked words of each place, by the part of them that is the name. */
    private static List<Linked> linked(JsonNode text) {
        List<Linked> linked = new ArrayList<>();
        for (JsonNode entity : text.path("entities")) {
            if (entity.path("type").asString().equals("place") && entity.has("link")) {
                int start = entity.path("core_start").asInt(entity.path("start").asInt());
                int end = entity.path("core_end").asInt(entity.path("end").asInt());
                String page = URLDecoder.decode(entity.path("link").asString(), StandardCharsets.UTF_8);
                linked.add(new Linked(new Span(start, end), page.replace('_', ' ')));
                // "Cambridge, Massachusetts" is one place for people, and two names for us.
                String words = CodePoints.of(text.path("text").asString()).cut(new Span(start, end));
                int comma = words.indexOf(',');
                if (comma > 0) {
                    linked.add(new Linked(
                            new Span(start, start + words.codePointCount(0, comma)), page.replace('_', ' ')));
                }
            }
        }
        return linked;
    }
}
