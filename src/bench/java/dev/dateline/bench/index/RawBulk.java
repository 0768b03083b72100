package dev.dateline.bench.index;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.segments.Segment;
import dev.dateline.bench.BenchFailure;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.document.IndexDefinition;
import dev.dateline.elastic.write.BulkArticleWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The cheapest way to write the same documents, as a baseline: {@code _bulk} bodies prepared beforehand in a file, sent over
 * plain HTTP, as large and as many at once as the program sends them. One thread prepares, then one thread runs.
 */
public final class RawBulk implements AutoCloseable {
    /** Fields that the index holds outside of {@code _source}. */
    private static final List<String> OUTSIDE_SOURCE = List.of(Fields.FINGERPRINT, Fields.FINGERPRINT_BANDS);

    /** Documents read at once. */
    private static final int PAGE = 500;

    private final Cluster cluster;
    private final String index;
    private final Path file;
    private final OutputStream out;
    private final List<Long> ends = new ArrayList<>();
    private long length;
    private long bodyStart;
    private long articles;

    /** Prepares into a temporary file; each run writes into the index of that name, and removes it. */
    public RawBulk(Cluster cluster, String index) throws IOException {
        this.cluster = cluster;
        this.index = index;
        this.file = Files.createTempFile("dateline-bulk", ".ndjson");
        this.out = Files.newOutputStream(file);
    }

    /** Adds the documents that an alias of articles serves. */
    public void prepare(String alias) throws IOException {
        List<Hit<ObjectNode>> page = page(alias, null);
        while (!page.isEmpty()) {
            for (Hit<ObjectNode> hit : page) {
                add(hit);
            }
            page = page(alias, page.getLast());
        }
        if (length > bodyStart) {
            endBody();
        }
        out.flush();
    }

    private List<Hit<ObjectNode>> page(String alias, @Nullable Hit<ObjectNode> last) throws IOException {
        return cluster.client()
                .search(
                        search -> {
                            search.index(alias).size(PAGE).sort(by -> by.field(field -> field.field(Fields.ID)));
                            OUTSIDE_SOURCE.forEach(name -> search.docvalueFields(field -> field.field(name)));
                            return last == null ? search : search.searchAfter(last.sort());
                        },
                        ObjectNode.class)
                .hits()
                .hits();
    }

    private void add(Hit<ObjectNode> hit) throws IOException {
        ObjectNode document = Objects.requireNonNull(hit.source());
        hit.fields().forEach((name, values) -> document.set(name, values.to(JsonNode.class)));
        String head = "{\"index\":{\"_id\":" + StringNode.valueOf(Objects.requireNonNull(hit.id())) + "}}\n";
        byte[] lines = (head + document + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(lines);
        length += lines.length;
        articles++;
        if (length - bodyStart >= BulkArticleWriter.BULK_KILOBYTES * 1024L) {
            endBody();
        }
    }

    /** How many articles have been prepared. */
    public long articles() {
        return articles;
    }

    /** Writes all prepared documents into a new index and removes it; returns the seconds until they are searchable. */
    public double run() throws IOException {
        return run(IndexDefinition.ARTICLES.read(), false).seconds();
    }

    /** The same with or without the fields that find other spellings, with what the index then takes on the disk. */
    public Cost run(boolean variants) throws IOException {
        ObjectNode definition = IndexDefinition.ARTICLES.read();
        if (!variants) {
            removeVariants(definition.path("mappings").path("properties"));
        }
        return run(definition, true);
    }

    /**
     * What a run cost.
     *
     * @param seconds until all of it could be searched
     * @param processorSeconds that all processors of Elasticsearch worked meanwhile; hardly depends on what else runs
     * @param bytes of the index when merged into one segment; 0 when it was not measured
     */
    public record Cost(double seconds, double processorSeconds, long bytes) {}

    private Cost run(ObjectNode definition, boolean sized) throws IOException {
        ProcessorTime processor = new ProcessorTime(cluster);
        double processorStart = processor.seconds();
        long start = System.nanoTime();
        create(definition);
        try {
            sendAll();
            cluster.client().indices().refresh(refresh -> refresh.index(index));
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Cost(seconds, processor.seconds() - processorStart, sized ? merged() : 0);
        } finally {
            remove();
        }
    }

    /** With the settings of a full run of the program: no refresh, and no sync after each bulk. */
    private void create(ObjectNode definition) throws IOException {
        remove();
        definition
                .withObject("settings")
                .withObject("index")
                .put("refresh_interval", "-1")
                .put("translog.durability", "async");
        String body = definition.toString();
        cluster.client().indices().create(create -> create.index(index).withJson(new StringReader(body)));
    }

    private void remove() throws IOException {
        cluster.client().indices().delete(delete -> delete.index(index).ignoreUnavailable(true));
    }

    /** Only what is searched counts: the segments that a merge has replaced stay on disk for a while. */
    private long merged() throws IOException {
        var indices = cluster.client().indices();
        indices.forcemerge(merge -> merge.index(index).maxNumSegments(1L));
        indices.refresh(refresh -> refresh.index(index));
        return indices.segments(segments -> segments.index(index)).indices().values().stream()
                .flatMap(one -> one.shards().values().stream())
                .flatMap(List::stream)
                .flatMap(shard -> shard.segments().values().stream())
                .filter(Segment::search)
                .mapToLong(segment -> (long) segment.sizeInBytes())
                .sum();
    }

    private static void removeVariants(JsonNode properties) {
        for (JsonNode field : properties) {
            removeVariants(field.path("properties"));
            if (field.path("fields") instanceof ObjectNode fields) {
                fields.remove("variants");
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.delete(file);
    }

    private void endBody() {
        ends.add(length);
        bodyStart = length;
    }

    private void sendAll() throws IOException {
        try (FileChannel bodies = FileChannel.open(file);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService senders = Executors.newFixedThreadPool(BulkArticleWriter.BULKS_UNDER_WAY)) {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < ends.size(); i++) {
                long from = i == 0 ? 0 : ends.get(i - 1);
                int size = Math.toIntExact(ends.get(i) - from);
                sent.add(senders.submit(() -> send(client, body(bodies, from, size))));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("The measurement was interrupted.", stopped);
        } catch (ExecutionException failure) {
            throw new BenchFailure("A raw bulk failed: " + failure.getCause(), failure);
        }
    }

    private static byte[] body(FileChannel bodies, long from, int size) throws IOException {
        ByteBuffer body = ByteBuffer.allocate(size);
        while (body.hasRemaining() && bodies.read(body, from + body.position()) >= 0) {
            // Reads until the body is whole.
        }
        return body.array();
    }

    private @Nullable Void send(HttpClient client, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        cluster.address().url().resolve("/" + index + "/_bulk?filter_path=errors"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        cluster.address().authorization().ifPresent(value -> request.header("Authorization", value));
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200 || response.body().contains("true")) {
            throw new IOException("status " + response.statusCode() + ", " + response.body());
        }
        return null;
    }
}
