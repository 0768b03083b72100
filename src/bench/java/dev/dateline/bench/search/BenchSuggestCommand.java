package dev.dateline.bench.search;

import dev.dateline.bench.BenchOptions;
import dev.dateline.cli.ArchiveServices;
import dev.dateline.cli.ElasticsearchAccess;
import dev.dateline.cli.Main.ExitCode;
import dev.dateline.cli.Version;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.http.DatelineServer;
import dev.dateline.http.Services;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code dateline bench suggest}: suggestions through the HTTP API while many people type. Clients and server share the
 * machine; each client asks again as soon as it is answered.
 */
@Command(
        name = "suggest",
        description = "Time /api/suggest on the served archive while many clients ask at once.",
        mixinStandardHelpOptions = true)
public final class BenchSuggestCommand implements Callable<Integer> {
    private static final int NANOS_IN_MICRO = 1_000;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "64",
            description = "Requests under way at once (default: 64).")
    private int clients;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Timed requests (default: 20000), after as many to warm up.")
    private int requests;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        PrintWriter out = options.out();
        try (ElasticsearchAccess access = options.open()) {
            Services services = ArchiveServices.of(access.cluster(), Aliases.SERVED, null);
            services.suggestions().prepare();
            TypedNames typed = new TypedNames(new ElasticKnownEntities(access.cluster(), Aliases.SERVED));
            try (DatelineServer server = DatelineServer.create(services, Version.number());
                    HttpClient client = HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build()) {
                server.start("127.0.0.1", 0);
                run(client, server.port(), typed.texts(requests));
                long start = System.nanoTime();
                long[] micros = run(client, server.port(), typed.texts(requests));
                double seconds = (System.nanoTime() - start) / 1e9;
                print(out, services.search().status().entities(), micros, seconds);
            }
        }
        return ExitCode.DONE;
    }

    /** Asks for all of them; the answer is the time of each, ascending, in microseconds. */
    private long[] run(HttpClient client, int port, List<String> texts)
            throws InterruptedException, ExecutionException {
        long[] micros = new long[texts.size()];
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(executor.submit(() -> {
                    for (int at = next.getAndIncrement(); at < micros.length; at = next.getAndIncrement()) {
                        micros[at] = ask(client, port, texts.get(at));
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        Arrays.sort(micros);
        return micros;
    }

    private static long ask(HttpClient client, int port, String text) throws IOException, InterruptedException {
        URI address = URI.create(
                "http://127.0.0.1:" + port + "/api/suggest?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        long start = System.nanoTime();
        HttpResponse<String> answer =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        long micros = (System.nanoTime() - start) / NANOS_IN_MICRO;
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode() + ": " + answer.body());
        }
        return micros;
    }

    private void print(PrintWriter out, long entities, long[] micros, double seconds) {
        double median = at(micros, 0.5);
        double slow = at(micros, 0.95);
        double slowest = at(micros, 0.99);
        double rate = micros.length / seconds;
        if (options.json()) {
            ObjectNode figures = JsonNodeFactory.instance.objectNode();
            figures.put("entities", entities)
                    .put("clients", clients)
                    .put("requests", micros.length)
                    .put("p50_ms", median)
                    .put("p95_ms", slow)
                    .put("p99_ms", slowest)
                    .put("requests_per_second", rate);
            out.println(figures);
        } else {
            out.printf(Locale.ROOT, "%,d entities, %d requests at once%n", entities, clients);
            out.printf(
                    Locale.ROOT,
                    "p50 %.1f ms  p95 %.1f ms  p99 %.1f ms  %,.0f requests/s%n",
                    median,
                    slow,
                    slowest,
                    rate);
        }
        out.flush();
    }

    private static double at(long[] micros, double share) {
        return micros[(int) Math.min(micros.length - 1L, Math.round(share * (micros.length - 1)))] / 1000.0;
    }
}
