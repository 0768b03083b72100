package dev.dateline.bench.names;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.Metadata;
import dev.dateline.bench.BenchInput;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.http.DatelineServer;
import dev.dateline.index.ArticleIndex;
import dev.dateline.index.IncomingArticle;
import dev.dateline.read.ReadEvent.SourceLine;
import dev.dateline.resolve.ArchiveResolver;
import dev.dateline.resolve.Authority;
import dev.dateline.resolve.ResolvedArticle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Searches articles for leaders and places that they spell in several ways, through {@code /api/search}, and compares
 * all hits with the judged ones. One thread.
 */
public final class SpellingBench {
    private static final Aliases ALIASES = Aliases.prefixed("bench-spelling");

    private final Cluster cluster;
    private final Function<Aliases, DatelineServer> servers;
    private final StockNames stock;
    private final List<String> ids = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /**
     * Measures on that cluster; {@link #remove} cleans up.
     *
     * @param servers makes a server, not yet started, for the archive under these aliases
     */
    public SpellingBench(Cluster cluster, Function<Aliases, DatelineServer> servers) {
        this.cluster = cluster;
        this.servers = servers;
        this.stock = new StockNames(cluster);
    }

    /**
     * Measures.
     *
     * @param documents JSON lines with {@code id}, {@code title}, {@code text}, plain or through gzip
     * @param queries a table with {@code qid} and {@code query}
     * @param judgements lines of query, 0, document and grade; a grade above 0 is right
     */
    public SpellingReport run(Path documents, Path queries, Path judgements) throws IOException, InterruptedException {
        index(documents);
        stock.fill(texts);
        Map<String, Set<String>> right = judged(judgements);
        List<SpellingReport.Query> measured = new ArrayList<>();
        try (DatelineServer server = servers.apply(ALIASES);
                HttpClient client = HttpClient.newHttpClient()) {
            server.start("127.0.0.1", 0);
            for (TsvFile.Row row : TsvFile.read(queries, "qid", "query").rows()) {
                String query = row.cell("query");
                Map<String, Set<String>> found = new HashMap<>();
                for (Way way : List.of(Way.STANDARD, Way.FOLDED, Way.FUZZY)) {
                    Set<String> hits = new HashSet<>();
                    stock.findAll(way, query).forEach(at -> hits.add(ids.get(at)));
                    found.put(way.shown(), hits);
                }
                found.put("off", hits(client, server.port(), query, "off"));
                found.put("on", hits(client, server.port(), query, "on"));
                measured.add(SpellingReport.Query.of(query, right.getOrDefault(row.cell("qid"), Set.of()), found));
            }
        }
        return new SpellingReport(measured);
    }

    /** Removes what was indexed. */
    public void remove() throws IOException {
        stock.remove();
        BenchInput.remove(cluster, ALIASES);
    }

    private void index(Path documents) throws IOException {
        JsonMapper json = JsonMapper.shared();
        try (BufferedReader lines = open(documents);
                ArticleIndex.Writer writer = new ElasticArticleIndex(cluster, ALIASES)
                        .begin(
                                true,
                                ArchiveResolver.bundled(Authority.none()).decider(),
                                new EntitiesOfNames.Refusing())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode document = json.readTree(line);
                String id = document.path("id").asString("");
                String title = document.path("title").asString("");
                String text = document.path("text").asString("");
                ids.add(id);
                texts.add(title + "\n\n" + text);
                Metadata none = new Metadata(null, null, null, null, List.of(), null, List.of());
                Article article = new Article(id, title, text.isBlank() ? title : text, none, Annotations.none(), null);
                writer.write(new IncomingArticle(
                        ResolvedArticle.decided(article),
                        new SourceLine("documents", ids.size(), "", true, "dateline")));
            }
            writer.finish();
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        boolean isPacked = String.valueOf(file.getFileName()).endsWith(".gz");
        return isPacked
                ? new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))
                : Files.newBufferedReader(file);
    }

    private static Map<String, Set<String>> judged(Path file) throws IOException {
        Map<String, Set<String>> right = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\\s+", -1);
            if (cells.length < 4) {
                throw new TsvFile.BrokenTable(file + ": a line is query, 0, document and grade, not \"" + line + "\"");
            }
            if (!cells[3].equals("0")) {
                right.computeIfAbsent(cells[0], query -> new HashSet<>()).add(cells[2]);
            }
        }
        return right;
    }

    private static Set<String> hits(HttpClient client, int port, String query, String variants)
            throws IOException, InterruptedException {
        Set<String> hits = new HashSet<>();
        String address = "http://127.0.0.1:" + port + "/api/search?size=100&facets=&highlight=none&variants=" + variants
                + "&q=" + encoded(query);
        String after = "";
        do {
            URI page = URI.create(address + after);
            HttpResponse<String> response =
                    client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(page + ": " + response.body());
            }
            JsonNode answer = JsonMapper.shared().readTree(response.body());
            answer.path("hits").forEach(hit -> hits.add(hit.path("id").asString("")));
            String next = answer.path("next").asString("");
            after = next.isEmpty() ? "" : "&after=" + encoded(next);
        } while (!after.isEmpty());
        return hits;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
