package dev.dateline.bench.faults;

import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.index.Archive;
import dev.dateline.read.ArticleFormats;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.resolve.Authority;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Kills the indexer, the server or both at a random moment of a run, has the run repeated until it succeeds, and
 * compares the archive with that of an undisturbed run: ids, content, families and entities. The disturbed run also loses
 * some answers of the server. One thread.
 */
public final class KillRounds implements AutoCloseable {
    private static final int MOST_REPEATS = 4;

    /** A run of a thousand articles sends some fifty requests. */
    private static final double LOST_ANSWERS = 0.04;

    private final Path folder;
    private final Path few;
    private final Path many;
    private final Random random = new Random(20261129);
    private final Cluster cluster;
    private final String prefix;
    private final Aliases aliases;
    private final @Nullable KilledNode node;
    private Content start;
    private Content wanted;
    private long undisturbedMillis;

    /** The content of an archive: its documents by id, and the sets of articles that are one family. */
    private record Content(
            Map<String, ObjectNode> articles, Set<Set<String>> families, Map<String, ObjectNode> entities) {}

    /**
     * Makes an undisturbed run on a local node of its own, which is killed in some rounds.
     *
     * @param folder empty; everything is kept in it
     * @param articles lines of the article format, at most 10,000
     */
    public static KillRounds onOwnNode(Path folder, List<String> articles) throws IOException, InterruptedException {
        KilledNode node = KilledNode.start(folder);
        return new KillRounds(folder, articles, node.address(), "kills", node);
    }

    /**
     * Makes an undisturbed run on a node that others use, too: only the indexer can be killed.
     *
     * @param prefix of an archive that does not exist yet
     */
    public static KillRounds on(ClusterAddress shared, String prefix, Path folder, List<String> articles)
            throws IOException, InterruptedException {
        return new KillRounds(folder, articles, shared, prefix, null);
    }

    private KillRounds(
            Path folder, List<String> articles, ClusterAddress address, String prefix, @Nullable KilledNode node)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.many = Files.write(folder.resolve("many.jsonl"), articles);
        this.few = Files.write(folder.resolve("few.jsonl"), older(articles));
        this.prefix = prefix;
        this.aliases = Aliases.prefixed(prefix);
        this.node = node;
        this.cluster = Cluster.connect(address);
        index(cluster, aliases, few, true);
        this.start = content();
        Instant began = Instant.now();
        try (Program indexer = indexer(address, false)) {
            requireSuccess(indexer);
        }
        this.undisturbedMillis = Duration.between(began, Instant.now()).toMillis();
        this.wanted = content();
    }

    /** A tenth of the articles, half of them with another title: an incremental run adds some and changes others. */
    private static List<String> older(List<String> articles) {
        List<String> older = new ArrayList<>();
        for (int i = 0; i < articles.size() / 10; i++) {
            ObjectNode article = (ObjectNode) JsonMapper.shared().readTree(articles.get(i));
            if (i % 2 == 0) {
                article.put("title", "Before: " + article.path("title").asString(""));
            }
            older.add(article.toString());
        }
        return older;
    }

    /** One round; the answer lists what is wrong in the end, and is empty when nothing is. */
    public List<String> round(Kill kill) throws IOException, InterruptedException {
        index(cluster, aliases, few, true);
        List<String> wrong = new ArrayList<>();
        boolean succeeded;
        try (FlakyProxy losing = new FlakyProxy(cluster.address(), this::mayLoseAnswer);
                Program indexer = indexer(losing.address(), kill.full())) {
            Thread.sleep((long) (undisturbedMillis * (0.2 + 0.85 * random.nextDouble())));
            if (kill.indexer()) {
                indexer.kill();
            }
            if (kill.server()) {
                Objects.requireNonNull(node, "a node of its own").killAndStart();
            }
            succeeded = indexer.exitCode() == 0;
        }
        if (succeeded) {
            addDifferences("after the run that was disturbed", wanted, wrong);
        } else if (kill.full() && !differences(wanted).isEmpty()) {
            addDifferences("before the run is repeated", start, wrong);
        }
        for (int repeat = 1; !succeeded; repeat++) {
            try (Program indexer = indexer(cluster.address(), kill.full())) {
                succeeded = indexer.exitCode() == 0;
            }
            if (!succeeded && repeat == MOST_REPEATS) {
                wrong.add("the run does not succeed any more");
                return wrong;
            }
        }
        addDifferences("at the end", wanted, wrong);
        return wrong;
    }

    private int mayLoseAnswer(String method, String path) {
        return random.nextDouble() < LOST_ANSWERS ? FlakyProxy.LOSE_ANSWER : FlakyProxy.PASS;
    }

    private void addDifferences(String when, Content expected, List<String> wrong) throws IOException {
        differences(expected).forEach(difference -> wrong.add(when + ": " + difference));
    }

    private List<String> differences(Content expected) throws IOException {
        Content found = content();
        List<String> differences = new ArrayList<>();
        compare("articles", found.articles(), expected.articles(), differences);
        compare("entities", found.entities(), expected.entities(), differences);
        if (!found.families().equals(expected.families())) {
            differences.add("families differ");
        }
        return differences;
    }

    private static void compare(
            String what, Map<String, ObjectNode> found, Map<String, ObjectNode> expected, List<String> differences) {
        Set<String> lost = new TreeSet<>(expected.keySet());
        lost.removeAll(found.keySet());
        Set<String> added = new TreeSet<>(found.keySet());
        added.removeAll(expected.keySet());
        long changed = expected.entrySet().stream()
                .filter(one -> found.containsKey(one.getKey()))
                .filter(one -> !one.getValue().equals(found.get(one.getKey())))
                .count();
        if (!lost.isEmpty() || !added.isEmpty() || changed > 0) {
            differences.add("%s: %d lost, %d too many, %d differ".formatted(what, lost.size(), added.size(), changed));
        }
    }

    private Content content() throws IOException {
        Map<String, ObjectNode> articles = documents(aliases.articles());
        Map<String, Set<String>> families = new HashMap<>();
        articles.forEach((id, article) -> families.computeIfAbsent(
                        article.path(Fields.FAMILY).asString(""), any -> new TreeSet<>())
                .add(id));
        // A family is the set of its articles, whatever it is called; each run adds articles at another time.
        articles.values().forEach(article -> article.remove(List.of(Fields.FAMILY, Fields.ADDED)));
        return new Content(articles, new HashSet<>(families.values()), documents(aliases.entities()));
    }

    private Map<String, ObjectNode> documents(String alias) throws IOException {
        cluster.client().indices().refresh(request -> request.index(alias));
        Map<String, ObjectNode> documents = new TreeMap<>();
        cluster.client()
                .search(search -> search.index(alias).size(10_000), ObjectNode.class)
                .hits()
                .hits()
                .forEach(hit -> documents.put(String.valueOf(hit.id()), hit.source()));
        return documents;
    }

    private static void index(Cluster cluster, Aliases aliases, Path file, boolean full) {
        try (ArticleSource source =
                new ArticleSource(List.of(new InputFile(file.toString())), ArticleFormats.DATELINE, false)) {
            new Archive(new ElasticArticleIndex(cluster, aliases), Authority.none())
                    .index(source, full, ArticleAnnotator.none(), rejected -> {}, event -> {});
        }
    }

    /** Indexes a file into an archive of its own name, as {@code dateline index --annotate none} does into the served one. */
    static final class Indexer {
        private Indexer() {}

        /** Arguments are address, user, prefix of the archive, file, and whether the run is full. */
        public static void main(String[] arguments) {
            String user = arguments[1].isEmpty() ? null : arguments[1];
            String password = user == null ? null : System.getenv(Program.PASSWORD);
            ClusterAddress address = new ClusterAddress(URI.create(arguments[0]), null, user, password, null);
            try (Cluster cluster = Cluster.connect(address)) {
                index(
                        cluster,
                        Aliases.prefixed(arguments[2]),
                        Path.of(arguments[3]),
                        Boolean.parseBoolean(arguments[4]));
            }
        }
    }

    private Program indexer(ClusterAddress address, boolean full) throws IOException {
        return Program.start(
                folder.resolve("indexer.log"),
                address.password(),
                Indexer.class,
                address.url().toString(),
                Objects.requireNonNullElse(address.user(), ""),
                prefix,
                many.toString(),
                String.valueOf(full));
    }

    private void requireSuccess(Program indexer) throws IOException, InterruptedException {
        int code = indexer.exitCode();
        if (code != 0) {
            throw new IllegalStateException(
                    "exit code " + code + ": " + Files.readString(folder.resolve("indexer.log")));
        }
    }

    /** Runs some rounds of some kinds; the answer has the failed rounds of each kind. */
    public Map<Kill, List<String>> rounds(Collection<Kill> kinds, int rounds) throws IOException, InterruptedException {
        Map<Kill, List<String>> failed = new TreeMap<>();
        for (Kill kill : kinds) {
            List<String> ofKind = failed.computeIfAbsent(kill, any -> new ArrayList<>());
            for (int i = 1; i <= rounds; i++) {
                List<String> wrong = round(kill);
                if (!wrong.isEmpty()) {
                    ofKind.add("round " + i + ": " + String.join("; ", wrong));
                }
            }
        }
        return failed;
    }

    @Override
    public void close() {
        cluster.close();
        if (node != null) {
            node.close();
        }
    }
}
