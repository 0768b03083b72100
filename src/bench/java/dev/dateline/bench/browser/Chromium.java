package dev.dateline.bench.browser;

import dev.dateline.bench.BenchFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Chromium without a window, with one page, driven by its DevTools protocol. One thread; closing it ends the browser and
 * removes its profile.
 */
final class Chromium implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Process process;
    private final Path profile;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final WebSocket socket;
    private int last;

    /**
     * Starts the browser with an empty profile.
     *
     * @param program the path of Chromium or Chrome
     */
    Chromium(Path program) throws IOException, InterruptedException {
        profile = Files.createTempDirectory("dateline-browser-");
        // It refuses to run as root with its sandbox, and containers run everything as root.
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--no-first-run",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--window-size=1440,900",
                        "--lang=en-GB",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            socket = client.newWebSocketBuilder()
                    .buildAsync(page(port()), new Answers())
                    .join();
        } catch (IOException | InterruptedException | RuntimeException failure) {
            end();
            throw failure;
        }
    }

    /** The port of the protocol, which the browser writes into its profile. */
    private String port() throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (!lines.isEmpty()) {
                return lines.getFirst();
            }
            Thread.sleep(50);
        }
        throw new BenchFailure("The browser did not start.", null);
    }

    private URI page(String port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        for (JsonNode target :
                JSON.readTree(client.send(request, BodyHandlers.ofString()).body())) {
            if (target.path("type").asString("").equals("page")) {
                return URI.create(target.path("webSocketDebuggerUrl").asString());
            }
        }
        throw new BenchFailure("The browser has no page.", null);
    }

    /** Opens an address; returns as soon as the browser has begun to load it. */
    void open(URI address) throws InterruptedException {
        send("Page.navigate", Map.of("url", address.toString()));
    }

    /**
     * The value of a JavaScript expression in the page; of a promise, when it is fulfilled.
     *
     * @throws BenchFailure when it fails
     */
    JsonNode evaluate(String expression) throws InterruptedException {
        JsonNode answer =
                send("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            String reason = answer.at("/exceptionDetails/exception/description").asString("");
            throw new BenchFailure("The page failed: " + reason, null);
        }
        return answer.at("/result/value");
    }

    private JsonNode send(String method, Map<String, Object> parameters) throws InterruptedException {
        int id = ++last;
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        try {
            JsonNode message = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (message.has("error")) {
                String reason = message.at("/error/message").asString("");
                throw new BenchFailure(method + ": " + reason, null);
            }
            return message.path("result");
        } catch (ExecutionException | TimeoutException failure) {
            throw new BenchFailure("The browser did not answer to " + method + ".", failure);
        }
    }

    /** Collects the parts of each message and completes what waits for it; events of the browser are ignored. */
    private final class Answers implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
            message.append(data);
            if (isLast) {
                JsonNode answer = JSON.readTree(message.toString());
                message.setLength(0);
                CompletableFuture<JsonNode> waited =
                        waiting.remove(answer.path("id").asInt(0));
                if (waited != null) {
                    waited.complete(answer);
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        end();
    }

    private void end() throws IOException {
        client.shutdownNow();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException stillWriting) {
            process.destroyForcibly();
        }
    }
}
