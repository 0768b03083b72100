package dev.dateline.bench.entities;

import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.annotate.ArticleAnnotator.AnnotationScope;
import dev.dateline.annotate.BuiltinAnnotator;
import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.bench.BenchFailure;
import dev.dateline.cli.Main.ExitCode;
import dev.dateline.cli.ReadingOptions;
import dev.dateline.elastic.document.ArticleDocument;
import dev.dateline.elastic.document.ArticleForms;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.document.NamedEntities;
import dev.dateline.elastic.document.PlaceFacts;
import dev.dateline.elastic.document.SpellingKey;
import dev.dateline.read.ArticleFormat;
import dev.dateline.read.ArticleFormats;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.read.ReadEvent;
import dev.dateline.resolve.ArchiveResolver;
import dev.dateline.resolve.Authority;
import dev.dateline.resolve.ResolvedArticle;
import dev.dateline.search.names.EntityNames;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/**
 * {@code dateline bench entities}: resolves names over an archive in memory, without Elasticsearch. For a gold standard
 * whose entities hold across documents it prints B-cubed and pairwise precision and recall; for other articles, which it
 * annotates, the most frequent values of each facet, for a reader to check.
 */
@Command(
        name = "entities",
        description = "Score entities across documents, or list the most frequent values of each facet.",
        mixinStandardHelpOptions = true)
public final class BenchEntitiesCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Gold standards, or with --list article files.")
    private List<String> files = List.of();

    @Option(names = "--list", paramLabel = "N", description = "List the N most frequent values of each facet.")
    private int listed;

    @Option(names = "--errors", description = "Print the entities that are split or joined wrongly.")
    private boolean errors;

    @Option(names = "--passages", description = "With --list: print what was taken out of the texts, too.")
    private boolean passages;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "Format of the article files; default dateline.",
            converter = ReadingOptions.FormatConverter.class)
    private @Nullable ArticleFormat format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (listed > 0) {
            MemoryArchive archive = new MemoryArchive(ArchiveResolver.bundled(Authority.none()));
            List<Article> articles = annotated();
            out.println("texts shortened: " + archive.addAllShortened(articles) + " of " + articles.size());
            list(archive.articles(), out);
            if (passages) {
                passages(archive.articles(), out);
            }
        } else {
            for (String file : files) {
                score(file, GoldEntities.read(Path.of(file)), out);
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static List<Article> resolve(List<Article> articles) {
        MemoryArchive archive = new MemoryArchive(ArchiveResolver.bundled(Authority.none()));
        archive.addAll(articles);
        return archive.articles();
    }

    private void score(String file, GoldEntities gold, PrintWriter out) {
        List<Article> resolved = resolve(gold.articles());
        Map<String, List<EntityScore.Mention>> byKind = new TreeMap<>();
        Map<String, Map<String, Integer>> cells = new TreeMap<>();
        for (int i = 0; i < resolved.size(); i++) {
            List<Mention> mentions = resolved.get(i).annotations().mentions();
            for (int j = 0; j < mentions.size(); j++) {
                Mention mention = mentions.get(j);
                String kind = mention.kind().json();
                String id = String.valueOf(mention.id());
                String entity = gold.entities().get(i).get(j);
                for (String of : List.of(kind, "all")) {
                    byKind.computeIfAbsent(of, any -> new ArrayList<>())
                            .add(new EntityScore.Mention(kind + ':' + id, entity));
                }
                cells.computeIfAbsent(entity, any -> new TreeMap<>()).merge(kind + ':' + id, 1, Integer::sum);
                cells.computeIfAbsent("= " + kind + ':' + id, any -> new TreeMap<>())
                        .merge(entity, 1, Integer::sum);
            }
        }
        byKind.forEach((kind, mentions) -> out.printf(
                Locale.ROOT,
                "%s %-12s %5d mentions   B-cubed %s   pairs %s%n",
                Path.of(file).getFileName(),
                kind,
                mentions.size(),
                new EntityScore(mentions).bCubed(),
                new EntityScore(mentions).pairwise()));
        if (errors) {
            cells.forEach((one, others) -> {
                if (others.size() > 1) {
                    out.println("  " + one + " -> " + others);
                }
            });
        }
    }

    private List<Article> annotated() {
        ArticleAnnotator annotator = ArticleAnnotator.of(new BuiltinAnnotator(), AnnotationScope.ALL);
        List<Article> articles = new ArrayList<>();
        List<InputFile> inputs = files.stream().map(InputFile::new).toList();
        ArticleFormat used = format == null ? ArticleFormats.ALL.getFirst() : format;
        try (ArticleSource source = new ArticleSource(inputs, used, false)) {
            for (ReadEvent event = source.next(); event != null; event = source.next()) {
                if (event instanceof ReadEvent.Read read) {
                    articles.add(annotator.annotate(read.parsed().article()).article());
                } else if (articles.isEmpty()) {
                    throw new BenchFailure("The first article cannot be used: " + event, null);
                }
            }
        }
        return articles;
    }

    /** Counts the entities as the entities index does, and prints the largest of each kind. */
    private void list(List<Article> articles, PrintWriter out) {
        Map<SpellingKey, Long> counts = new HashMap<>();
        for (Article article : articles) {
            NamedEntities named = NamedEntities.of(article);
            JsonNode document =
                    ArticleDocument.of(ResolvedArticle.decided(article), named, ArticleForms.of(article, named));
            document.path("spellings")
                    .forEach(text ->
                            SpellingKey.parse(text.stringValue()).ifPresent(key -> counts.merge(key, 1L, Long::sum)));
        }
        Map<String, EntityDocument.Counts> entities = new HashMap<>();
        counts.forEach((key, count) -> entities.computeIfAbsent(key.entityText(), any -> new EntityDocument.Counts(key))
                .add(key, count));
        PlaceFacts facts = PlaceFacts.standard();
        EntityNames names = EntityNames.standard();
        for (EntityKind kind :
                List.of(EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.COUNTRY, EntityKind.PLACE)) {
            out.println("== " + kind.json());
            entities.values().stream()
                    .map(entity -> entity.json(facts, names))
                    .filter(entity -> entity.path("kind").stringValue().equals(kind.json()))
                    .sorted(Comparator.<JsonNode>comparingInt(
                                    entity -> -entity.path("articles").intValue())
                            .thenComparing(entity -> entity.path("id").stringValue()))
                    .limit(listed)
                    .forEach(entity -> out.printf(
                            Locale.ROOT,
                            "%5d  %-40s %-34s %s%s%n",
                            entity.path("articles").intValue(),
                            entity.path("name").stringValue(),
                            entity.path("id").stringValue(),
                            kind.isPlace() && !entity.has("position") ? "(no position) " : "",
                            shortened(entity.path("spellings").toString())));
        }
    }

    private static void passages(List<Article> articles, PrintWriter out) {
        out.println("== passages");
        for (Article article : articles) {
            if (article.extra() != null) {
                article.extra()
                        .path(ResolvedArticle.REPEATED_PASSAGES)
                        .forEach(passage -> out.println(article.id() + " | "
                                + article.text().length() + " | "
                                + passage.asString("").replaceAll("\\s+", " ")));
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160) + "…";
    }
}
