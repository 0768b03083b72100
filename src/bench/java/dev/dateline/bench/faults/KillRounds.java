package dev.dateline.bench.faults;

import co.elastic.clients.elasticsearch._types.HealthStatus;
import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.node.LocalNode;
import dev.dateline.elastic.node.NodeSettings;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.index.Archive;
import dev.dateline.read.ArticleFormats;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.resolve.Authority;
import java.io.IOException;
import java.net.ServerSocket;
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
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Kills the indexer, the server or both at a random moment of a run, has the run repeated until it succeeds, and
 * compares the archive with that of an undisturbed run: ids, content, families and entities. On a local node of its
 * own. One thread.
 */
public final class KillRounds implements AutoCloseable {
    private static final int MOST_REPEATS = 4;
    private static final int HEAP_MEGABYTES = 512;
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Path folder;
    private final Path few;
    private final Path many;
    private final int port;
    private final Random random = new Random(20261129);
    private final ClusterAddress address;
    private final Cluster cluster;
    private Program node;
    private Content start;
    private Content wanted;
    private long undisturbedMillis;

    /** The content of an archive: its documents by id, and the sets of articles that are one family. */
    private record Content(
            Map<String, ObjectNode> articles, Set<Set<String>> families, Map<String, ObjectNode> entities) {}

    /**
     * Starts the node and makes an undisturbed run.
     *
     * @param folder empty; everything is kept in it
     * @param articles lines of the article format, at most 10,000
     */
    public KillRounds(Path folder, List<String> articles) throws IOException, InterruptedException {
        this.folder = folder;
        this.many = Files.write(folder.resolve("many.jsonl"), articles);
        this.few = Files.write(folder.resolve("few.jsonl"), older(articles));
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.node = startNode();
        this.address = LocalNode.start(settings()).address();
        this.cluster = Cluster.connect(address);
        awaitNode();
        index(few, true);
        this.start = content();
        Instant began = Instant.now();
        try (Program indexer = indexer(false)) {
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
        index(few, true);
        List<String> wrong = new ArrayList<>();
        boolean succeeded;
        try (Program indexer = indexer(kill.full())) {
            Thread.sleep((long) (undisturbedMillis * (0.2 + 0.85 * random.nextDouble())));
            if (kill.indexer()) {
                indexer.kill();
            }
            if (kill.server()) {
                node.kill();
                node = startNode();
                awaitNode();
            }
            succeeded = indexer.exitCode() == 0;
        }
        if (succeeded) {
            addDifferences("after the run that was disturbed", wanted, wrong);
        } else if (kill.full() && !differences(wanted).isEmpty()) {
            addDifferences("before the run is repeated", start, wrong);
        }
        for (int repeat = 1; !succeeded; repeat++) {
            try (Program indexer = indexer(kill.full())) {
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
        Map<String, ObjectNode> articles = documents(Aliases.SERVED.articles());
        Map<String, Set<String>> families = new HashMap<>();
        articles.forEach((id, article) -> families.computeIfAbsent(
                        article.path(Fields.FAMILY).asString(""), any -> new TreeSet<>())
                .add(id));
        // A family is the set of its articles, whatever it is called.
        articles.values().forEach(article -> article.remove(Fields.FAMILY));
        return new Content(articles, new HashSet<>(families.values()), documents(Aliases.SERVED.entities()));
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

    private void index(Path file, boolean full) {
        try (ArticleSource source =
                new ArticleSource(List.of(new InputFile(file.toString())), ArticleFormats.DATELINE, false)) {
            new Archive(new ElasticArticleIndex(cluster, Aliases.SERVED), Authority.none())
                    .index(source, full, ArticleAnnotator.none(), rejected -> {}, event -> {});
        }
    }

    private Program indexer(boolean full) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "index",
                "--elasticsearch=" + address,
                "--user=" + address.user(),
                "--password=" + address.password(),
                "--annotate=none",
                "--rejects=" + folder.resolve("rejects.jsonl"),
                many.toString()));
        if (full) {
            arguments.add("--full");
        }
        return Program.start(folder.resolve("indexer.log"), arguments.toArray(String[]::new));
    }

    private void requireSuccess(Program indexer) throws IOException, InterruptedException {
        int code = indexer.exitCode();
        if (code != 0) {
            throw new IllegalStateException(
                    "exit code " + code + ": " + Files.readString(folder.resolve("indexer.log")));
        }
    }

    private NodeSettings settings() {
        return settings(folder.resolve("data"), port);
    }

    private static NodeSettings settings(Path data, int port) {
        return NodeSettings.on(data).withPort(port).withHeap(HEAP_MEGABYTES).withPatience(PATIENCE);
    }

    /** Runs the node as {@code dateline elasticsearch} does, and waits longer for it: other builds may be running. */
    static final class NodeProgram {
        private NodeProgram() {}

        /** Arguments are the data folder and the port. */
        public static void main(String[] arguments) throws InterruptedException {
            try (LocalNode node = LocalNode.start(settings(Path.of(arguments[0]), Integer.parseInt(arguments[1])))) {
                node.awaitEnd();
            }
        }
    }

    /** Returns when the program owns the folder, so that nobody else starts a node on it. */
    private Program startNode() throws IOException, InterruptedException {
        Path state = folder.resolve("data/elasticsearch/node.json");
        // Left by a node that was killed.
        Files.deleteIfExists(state);
        Program started = Program.start(
                folder.resolve("node.log"),
                NodeProgram.class,
                folder.resolve("data").toString(),
                String.valueOf(port));
        while (!Files.exists(state)) {
            requireLife(started);
            Thread.sleep(100);
        }
        return started;
    }

    private void requireLife(Program started) throws IOException {
        if (!started.runs()) {
            throw new IllegalStateException("the node does not start: " + Files.readString(folder.resolve("node.log")));
        }
    }

    private void awaitNode() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers()) {
            requireLife(node);
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the node does not answer");
            }
            Thread.sleep(200);
        }
    }

    private boolean answers() {
        try {
            return !cluster.client()
                    .cluster()
                    .health(request ->
                            request.waitForStatus(HealthStatus.Yellow).timeout(time -> time.time("2s")))
                    .timedOut();
        } catch (IOException | RuntimeException notYet) {
            return false;
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
        node.close();
    }
}
