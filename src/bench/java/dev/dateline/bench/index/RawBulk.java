package dev.dateline.bench.index;

import co.elastic.clients.elasticsearch.indices.segments.Segment;
import dev.dateline.bench.BenchFailure;
import dev.dateline.bench.BenchInput;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.IndexDefinition;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cheapest way to write the same documents, as a baseline: the {@code _bulk} bodies that the program has sent,
 * recorded in a file and sent again over plain HTTP, as many at once. One thread records, then one thread runs.
 */
public final class RawBulk implements AutoCloseable {
    /** Requests at once, as the program sends them. */
    private static final int AT_ONCE = 3;

    private final Cluster cluster;
    private final Aliases aliases;
    private final Path file;
    private final OutputStream out;
    private final List<Long> ends = new ArrayList<>();
    private long length;
    private long articles;

    /** Records into a temporary file; indices are named after these aliases, and removed after each run. */
    public RawBulk(Cluster cluster, Aliases aliases) throws IOException {
        this.cluster = cluster;
        this.aliases = aliases;
        this.file = Files.createTempFile("dateline-bulk", ".ndjson");
        this.out = Files.newOutputStream(file);
    }

    /** Indexes files as the program does, through a proxy that keeps the bulks of articles, and removes the index. */
    public void record(BenchInput.ArticleFiles files) throws IOException {
        try (BulkRecorder recorder = new BulkRecorder(cluster.address(), aliases.articles(), this::keep);
                Cluster recorded = Cluster.connect(recorder.address())) {
            articles = files.index(recorded, aliases).indexed();
        } finally {
            BenchInput.remove(cluster, aliases);
        }
        out.flush();
    }

    private synchronized void keep(byte[] body) throws IOException {
        out.write(body);
        length += body.length;
        ends.add(length);
    }

    /** How many articles have been recorded. */
    public long articles() {
        return articles;
    }

    /** Writes all that was recorded into a new index and removes it; returns the seconds until it is searchable. */
    public double run() throws IOException {
        return run(IndexDefinition.ARTICLES.read(), false).seconds();
    }

    /** The same with or without the terms that find places by other names, with what the index then takes on the disk. */
    public Cost run(boolean variants) throws IOException {
        ObjectNode definition = IndexDefinition.ARTICLES.read();
        if (!variants) {
            removeVariants(definition.path("mappings").path("properties"));
            ((ArrayNode) definition.at("/settings/index/analysis/analyzer/words/filter")).remove(0);
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
        String index = aliases.articles() + "-raw";
        // As the program does it: no search reads the index yet.
        definition.withObject("settings").withObject("index").put("refresh_interval", "-1");
        var indices = cluster.client().indices();
        indices.create(request -> request.index(index).withJson(new StringReader(definition.toString())));
        try {
            sendAll(index);
            indices.refresh(request -> request.index(index));
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Cost(seconds, processor.seconds() - processorStart, sized ? merged(index) : 0);
        } finally {
            indices.delete(request -> request.index(index));
        }
    }

    /** Only what is searched counts: the segments that a merge has replaced stay on disk for a while. */
    private long merged(String index) throws IOException {
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

    private void sendAll(String index) throws IOException {
        try (FileChannel bodies = FileChannel.open(file);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < ends.size(); i++) {
                long from = i == 0 ? 0 : ends.get(i - 1);
                int size = Math.toIntExact(ends.get(i) - from);
                sent.add(senders.submit(() -> send(client, index, body(bodies, from, size))));
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

    private @Nullable Void send(HttpClient client, String index, byte[] body) throws IOException, InterruptedException {
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
