package dev.dateline.elastic;

import dev.dateline.annotate.ArchiveResolver;
import dev.dateline.annotate.Authority;
import dev.dateline.elastic.node.LocalNode;
import dev.dateline.elastic.node.NodeSettings;
import dev.dateline.read.ArticleFormat;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.read.ReadEvent;
import dev.dateline.search.SearchQuery;
import dev.dateline.search.SearchRequest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the other spellings cost, on Reuters-21578 and a local node: the size of the index and the time of indexing beside
 * the same mapping without its {@code variants} fields, and the time of searches beside the same searches with {@code
 * variants=off}. Run {@code main} on the test class path, with the file and a folder for the node's data; with any third
 * argument the searches alone, in the index of the run before.
 */
public final class VariantsMeasurement {
    private static final int ROUNDS = 2;
    private static final int BULK = 1_000;

    /** Words of a title that are likely to be typed. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    private final Cluster cluster;
    private final List<ObjectNode> documents;

    private VariantsMeasurement(Cluster cluster, List<ObjectNode> documents) {
        this.cluster = cluster;
        this.documents = documents;
    }

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException {
        List<ObjectNode> documents = read(arguments[0]);
        try (LocalNode node = LocalNode.start(NodeSettings.on(Path.of(arguments[1])));
                Cluster cluster = Cluster.connect(node.address())) {
            VariantsMeasurement measurement = new VariantsMeasurement(cluster, documents);
            if (arguments.length < 3) {
                measurement.measureIndexing();
            }
            measurement.measureSearches();
        }
    }

    private static List<ObjectNode> read(String file) throws IOException {
        List<ObjectNode> documents = new ArrayList<>();
        ArchiveResolver resolver = ArchiveResolver.bundled(Authority.none());
        ArticleFormat format = ArticleFormat.named("reuters21578").orElseThrow();
        try (ArticleSource source = new ArticleSource(List.of(new InputFile(file)), format, false)) {
            for (ReadEvent event = source.next(); event != null; event = source.next()) {
                if (event instanceof ReadEvent.Read read) {
                    var article = resolver.resolve(read.parsed().article());
                    documents.add(ArticleDocument.of(article, NamedEntities.of(article)));
                }
            }
        }
        return documents;
    }

    private void measureIndexing() throws IOException {
        ObjectNode with = IndexDefinition.ARTICLES.read();
        ObjectNode without = with.deepCopy();
        removeVariants(without.path("mappings").path("properties"));
        List<Double> withSeconds = new ArrayList<>();
        List<Double> withoutSeconds = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double bare = index("without", without);
            double all = index("with-articles", with);
            if (round > 0) {
                withSeconds.add(all);
                withoutSeconds.add(bare);
            }
        }
        print("seconds without, with: %.1f %.1f, times %.2f%n", withoutSeconds, withSeconds);
        double bareSize = size("without");
        double size = size("with-articles");
        System.out.printf(Locale.ROOT, "MB without, with: %.1f %.1f, ratio %.3f%n", bareSize, size, size / bareSize);
    }

    private static void removeVariants(JsonNode properties) {
        for (JsonNode field : properties) {
            removeVariants(field.path("properties"));
            if (field.path("fields") instanceof ObjectNode fields) {
                fields.remove("variants");
            }
        }
    }

    private double index(String name, ObjectNode definition) throws IOException {
        var indices = cluster.client().indices();
        if (indices.exists(exists -> exists.index(name)).value()) {
            indices.delete(delete -> delete.index(name));
        }
        indices.create(create -> create.index(name).withJson(new StringReader(definition.toString())));
        long start = System.nanoTime();
        for (int from = 0; from < documents.size(); from += BULK) {
            List<ObjectNode> some = documents.subList(from, Math.min(documents.size(), from + BULK));
            cluster.client().bulk(bulk -> {
                some.forEach(document -> bulk.operations(operation -> operation.index(write ->
                        write.index(name).id(document.get("id").asString()).document(document))));
                return bulk;
            });
        }
        indices.refresh(refresh -> refresh.index(name));
        return (System.nanoTime() - start) / 1e9;
    }

    private double size(String name) throws IOException {
        var indices = cluster.client().indices();
        indices.forcemerge(merge -> merge.index(name).maxNumSegments(1L));
        indices.refresh(refresh -> refresh.index(name));
        indices.flush(flush -> flush.index(name));
        var total = Objects.requireNonNull(
                indices.stats(stats -> stats.index(name)).all().primaries());
        return Objects.requireNonNull(total.store()).sizeInBytes() / 1e6;
    }

    private void measureSearches() {
        ArticleSearch search = new ArticleSearch(cluster, Aliases.prefixed("with"));
        List<String> titles = documents.stream()
                .map(document -> document.path("title").asString(""))
                .filter(title -> !title.isEmpty())
                .toList();
        for (int words = 1; words <= 3; words++) {
            List<String> queries = new ArrayList<>();
            for (int i = 0; i < titles.size() && queries.size() < 40; i += 197) {
                List<String> found = WORD.matcher(titles.get(i).toLowerCase(Locale.ROOT))
                        .results()
                        .map(MatchResult::group)
                        .toList();
                if (found.size() >= words) {
                    queries.add(String.join(" ", found.subList(0, words)));
                }
            }
            measure(words + " words", queries, search);
        }
        measure("names", List.of("gorbachev", "gorbachov", "reagan", "khomeini", "peking", "moscow", "kiev"), search);
    }

    private static void measure(String kind, List<String> queries, ArticleSearch search) {
        List<Double> on = new ArrayList<>();
        List<Double> off = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            for (String query : queries) {
                double without = time(search, query, false);
                double with = time(search, query, true);
                if (round >= 0) {
                    on.add(with);
                    off.add(without);
                }
            }
        }
        print(kind + ": ms off, on: %.1f %.1f, on/off %.2f%n", off, on);
    }

    private static double time(ArticleSearch search, String query, boolean variants) {
        long start = System.nanoTime();
        search.search(SearchRequest.of(SearchQuery.parse(query, variants)));
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String format, List<Double> one, List<Double> other) {
        System.out.printf(Locale.ROOT, format, median(one), median(other), median(other) / median(one));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
