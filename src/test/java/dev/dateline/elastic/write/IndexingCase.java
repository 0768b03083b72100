package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.dateline.bench.faults.FlakyProxy;
import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.index.IndexSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the tests of indexing on a real node share: aliases of their own, article files, a look at the result. Each test
 * has its own, so classes and methods can run at the same time.
 */
abstract class IndexingCase {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    @TempDir
    Path folder;

    Aliases aliases;
    Path rejects;
    private String prefix;

    @BeforeEach
    void setUp(TestInfo test) {
        String name = getClass().getSimpleName()
                + "-"
                + test.getTestMethod().orElseThrow().getName();
        prefix = elasticsearch.indexPrefix() + "-" + name.toLowerCase(Locale.ROOT);
        aliases = Aliases.prefixed(prefix);
        rejects = folder.resolve("rejects.jsonl");
    }

    @AfterEach
    void removeIndices() throws IOException {
        elasticsearch.remove(prefix + "-");
    }

    IndexSummary run(boolean full, Path... files) {
        return new IndexRun(elasticsearch.cluster(), aliases, rejects).run(full, files);
    }

    static FlakyProxy proxy(List<Integer> faults) throws IOException {
        return new FlakyProxy(elasticsearch.address(), faults);
    }

    static FlakyProxy proxy(FlakyProxy.Faults faults) throws IOException {
        return new FlakyProxy(elasticsearch.address(), faults);
    }

    /** What a run leaves that cannot reach Elasticsearch any more, and would otherwise expire after two minutes. */
    void freeTheLock() throws IOException {
        client().delete(request -> request.index(WriterLock.INDEX).id(aliases.articles()));
    }

    /** The articles that are served, by id, with the fields that do not depend on when they were written. */
    Map<String, ObjectNode> served() throws IOException {
        return documents(aliases.articles());
    }

    /** The entities that are served, by {@code _id}. */
    Map<String, ObjectNode> servedEntities() throws IOException {
        return documents(aliases.entities());
    }

    private static Map<String, ObjectNode> documents(String alias) throws IOException {
        client().indices().refresh(request -> request.index(alias));
        Map<String, ObjectNode> documents = new TreeMap<>();
        client().search(search -> search.index(alias).size(10_000), ObjectNode.class)
                .hits()
                .hits()
                .forEach(hit -> documents.put(String.valueOf(hit.id()), hit.source()));
        return documents;
    }

    Path articles(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    static String article(String id, String person, String spelling) {
        return "{\"id\":\"" + id + "\",\"text\":\"" + spelling + " spoke.\",\"mentions\":[{\"start\":0,\"end\":"
                + spelling.length() + ",\"kind\":\"person\",\"id\":\"" + person + "\"}]}";
    }

    static ElasticsearchClient client() {
        return elasticsearch.cluster().client();
    }

    Set<String> indices() throws IOException {
        return client()
                .indices()
                .get(request -> request.index(aliases.articles() + "*", aliases.entities() + "*"))
                .indices()
                .keySet()
                .stream()
                .collect(Collectors.toSet());
    }

    static long count(String alias) throws IOException {
        return client().count(request -> request.index(alias)).count();
    }

    /** The entity with an id; null when the index does not have it. */
    @SuppressWarnings("unchecked") // The client knows no generic class.
    @Nullable
    Map<Object, Object> entity(String id) throws IOException {
        return client().get(request -> request.index(aliases.entities()).id(id), Map.class)
                .source();
    }
}
