package dev.dateline.bench.faults;

import com.sun.net.httpserver.HttpExchange;
import dev.dateline.elastic.cluster.ClusterAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A proxy for an Elasticsearch that spoils some requests: answers them with a status, or breaks the connection. */
public final class FlakyProxy extends ForwardingProxy {
    /** Nothing is spoiled. */
    public static final int PASS = 0;

    /** The request reaches Elasticsearch, and the connection breaks before the answer. */
    public static final int LOSE_ANSWER = -1;

    /** The connection breaks before the request reaches Elasticsearch. */
    public static final int LOSE_REQUEST = -2;

    /** A bulk is acknowledged, but does not reach Elasticsearch: as if a server had lost what it had acknowledged. */
    public static final int FORGET = -3;

    private final Faults faults;
    private final AtomicInteger bulks = new AtomicInteger();

    /** Says what happens to a request; called from many threads, one call at a time. */
    @FunctionalInterface
    public interface Faults {
        /** One of the constants above, or the status to answer with; {@code path} without parameters. */
        int of(String method, String path);
    }

    /** A proxy on a free port; the first bulk requests get these faults, one each; those after them pass. */
    public FlakyProxy(ClusterAddress target, List<Integer> faults) throws IOException {
        this(target, new Faults() {
            private int bulks;

            @Override
            public int of(String method, String path) {
                return path.endsWith("/_bulk") && bulks < faults.size() ? faults.get(bulks++) : PASS;
            }
        });
    }

    /** A proxy on a free port that asks about each request. */
    public FlakyProxy(ClusterAddress target, Faults faults) throws IOException {
        super(target);
        this.faults = faults;
        start();
    }

    /** How many bulk requests have come. */
    public int bulks() {
        return bulks.get();
    }

    @Override
    protected void handle(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/_bulk")) {
            bulks.incrementAndGet();
        }
        int fault;
        synchronized (faults) {
            fault = faults.of(exchange.getRequestMethod(), path);
        }
        switch (fault) {
            case LOSE_REQUEST -> {}
            case FORGET -> answer(exchange, 200, "application/json", acknowledgement(body));
            case LOSE_ANSWER -> forward(exchange, body);
            case PASS -> answer(exchange, forward(exchange, body));
            default -> answer(exchange, fault, "text/html", "<h1>not now</h1>".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] acknowledgement(byte[] bulk) {
        long documents = new String(bulk, StandardCharsets.UTF_8).lines().count() / 2;
        return IntStream.range(0, (int) documents)
                .mapToObj(i -> "{\"index\":{\"status\":201,\"_version\":1}}")
                .collect(Collectors.joining(",", "{\"errors\":false,\"items\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
