package dev.dateline.bench.index;

import co.elastic.clients.elasticsearch.indices.segments.Segment;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.IndexDefinition;
import dev.dateline.elastic.write.BulkArticleWriter;
import dev.dateline.elastic.write.Families;
import dev.dateline.elastic.write.IndexLifecycle;
import dev.dateline.elastic.write.PendingDocument;
import dev.dateline.index.IncomingArticle;
import dev.dateline.index.IndexFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
import tools.jackson.databind.node.ObjectNode;

/**
 * The barest way to write the same documents, to measure against: {@code _bulk} bodies prepared beforehand in a file,
 * sent over plain HTTP with the same size and number under way. One thread prepares, then one thread runs.
 */
public final class RawBulk implements AutoCloseable {
    private final Cluster cluster;
    private final IndexLifecycle lifecycle;
    private final Aliases aliases;
    private final Path file;
    private final OutputStream out;
    private final Families families = Families.apart();
    private final List<Long> ends = new ArrayList<>();
    private long length;
    private long bodyStart;
    private long articles;

    /** Prepares into a temporary file; indices are named after these aliases, and removed after each run. */
    public RawBulk(Cluster cluster, Aliases aliases) throws IOException {
        this.cluster = cluster;
        this.aliases = aliases;
        this.lifecycle = new IndexLifecycle(cluster, aliases, new Retrying(Retrying.PAUSES, (reason, pause) -> {}));
        this.file = Files.createTempFile("dateline-bulk", ".ndjson");
        this.out = Files.newOutputStream(file);
    }

    /** Adds an article to the bodies. */
    public void prepare(IncomingArticle incoming) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        families.assign(articles, List.of(PendingDocument.of(incoming)))
                .getFirst()
                .writeTo(bytes);
        bytes.writeTo(out);
        length += bytes.size();
        articles++;
        if (length - bodyStart >= BulkArticleWriter.BULK_KILOBYTES * 1024L) {
            endBody();
        }
    }

    /** How many articles have been prepared. */
    public long articles() {
        return articles;
    }

    /** Writes all that was prepared into a new index and removes it; the answer is the seconds until it is searchable. */
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
     * @param processorSeconds of all processors that Elasticsearch took meanwhile; nearly independent of what else runs
     * @param bytes of the index when merged into one segment; 0 when nobody wanted to know
     */
    public record Cost(double seconds, double processorSeconds, long bytes) {}

    private Cost run(ObjectNode definition, boolean sized) throws IOException {
        if (length > bodyStart) {
            out.flush();
            endBody();
        }
        ProcessorTime processor = new ProcessorTime(cluster);
        double processorStart = processor.seconds();
        long start = System.nanoTime();
        String index = lifecycle.create(aliases.articles(), IndexDefinition.ARTICLES, definition);
        try {
            sendAll(index);
            lifecycle.refresh(index);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Cost(seconds, processor.seconds() - processorStart, sized ? merged(index) : 0);
        } finally {
            lifecycle.delete(index);
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

    private void endBody() {
        ends.add(length);
        bodyStart = length;
    }

    private void sendAll(String index) throws IOException {
        try (FileChannel bodies = FileChannel.open(file);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService senders = Executors.newFixedThreadPool(BulkArticleWriter.BULKS_UNDER_WAY)) {
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
            throw new IndexFailure("stopped", stopped);
        } catch (ExecutionException failure) {
            throw new IndexFailure("a raw bulk failed: " + failure.getCause(), failure);
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
