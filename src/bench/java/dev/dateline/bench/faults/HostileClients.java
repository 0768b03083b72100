package dev.dateline.bench.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Clients that wear a server down: exports that are hardly read, connections that send a byte a second, and random
 * requests. Meanwhile {@code /health/live} is asked five times a second. The random requests have the paths and
 * parameters of the API's description, and values of all kinds, most of them wrong. For one server on this machine.
 */
public final class HostileClients implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Requests of which one is sent as bytes that are not HTTP. */
    private static final int GARBAGE = 20;

    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "POST", "DELETE", "PUT");

    /** Parts of queries and values of parameters. */
    private static final List<String> PARTS = List.of(
            "merkel",
            "gas",
            "a",
            "ab*",
            "w~1",
            "word~2",
            "\"",
            "\"north korea\"",
            "\"a b\"~5",
            "(",
            ")",
            "OR",
            "AND",
            "-",
            "*",
            "~",
            "actor:",
            "actor:putin",
            "said:",
            "said:oil",
            "title:x",
            "speaker:",
            ":",
            "^",
            "\\",
            "\u0000",
            "\uFDD0",
            "-1",
            "0",
            "1",
            "100",
            "1e9",
            "99999999999999999999",
            "2025",
            "2025-02",
            "2025-13-41",
            "0000",
            "newest",
            "oldest",
            "all",
            "none",
            "full",
            "jsonl",
            "csv",
            "families",
            "actor",
            "person,place",
            "date",
            "<script>",
            "../../etc/passwd",
            "%00",
            "null",
            "true");

    private final int port;
    private final Random random;
    private final List<String> paths;
    private final List<String> parameters;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(3);
    private final List<Socket> sockets = new ArrayList<>();
    private final List<Double> live = new ArrayList<>();

    /** Starts to ask the server at that port whether it is alive. */
    public HostileClients(int port, long seed) throws IOException {
        this.port = port;
        this.random = new Random(seed);
        String description;
        try (InputStream in = HostileClients.class.getResourceAsStream("/openapi.yaml")) {
            description = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        this.paths = all(description, "(?m)^  (/[^:]+):");
        this.parameters = all(description, "name: \\\"?([a-z_]+(?:\\.[a-z]+)*)");
        var unused = clock.scheduleAtFixedRate(this::askWhetherAlive, 0, 200, TimeUnit.MILLISECONDS);
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private void askWhetherAlive() {
        long start = System.nanoTime();
        try {
            int status = client.send(request("/health/live").build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            double millis = status == 200 ? (System.nanoTime() - start) / 1e6 : Double.POSITIVE_INFINITY;
            synchronized (live) {
                live.add(millis);
            }
        } catch (IOException unanswered) {
            synchronized (live) {
                live.add(Double.POSITIVE_INFINITY);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery))
                .timeout(LONGEST);
    }

    /** Milliseconds that {@code /health/live} took, in ascending order; infinite when it was not answered. */
    public List<Double> live() {
        synchronized (live) {
            return live.stream().sorted().toList();
        }
    }

    /** Opens exports of the whole archive that take a kilobyte a second, until this is closed or the server ends them. */
    public void slowExports(int number) throws IOException {
        for (int i = 0; i < number; i++) {
            Socket socket = open();
            socket.getOutputStream().write(ascii("GET /api/export?format=jsonl HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            everySecond(() -> socket.getInputStream().read(new byte[1024]));
        }
    }

    /** Opens connections that send one byte of their headers a second. */
    public void slowConnections(int number) throws IOException {
        byte[] bytes = ascii("GET /api/search HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(1000));
        for (int i = 0; i < number; i++) {
            OutputStream out = open().getOutputStream();
            AtomicInteger sent = new AtomicInteger();
            everySecond(() -> out.write(bytes[sent.getAndIncrement() % bytes.length]));
        }
    }

    /** How many of the slow connections the server has closed. */
    public long closed() throws IOException {
        long closed = 0;
        for (Socket socket : sockets) {
            socket.setSoTimeout(1);
            try {
                while (socket.getInputStream().read(new byte[8192]) >= 0) {
                    // What has been sent before it was closed.
                }
                closed++;
            } catch (SocketTimeoutException open) {
                // Nothing to read, and not closed.
            } catch (IOException reset) {
                closed++;
            }
        }
        return closed;
    }

    private Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        // A reader that does not block the others.
        socket.setSoTimeout(5);
        sockets.add(socket);
        return socket;
    }

    @FunctionalInterface
    private interface Step {
        void take() throws IOException;
    }

    private void everySecond(Step step) {
        var unused = clock.scheduleAtFixedRate(
                () -> {
                    try {
                        step.take();
                    } catch (IOException closed) {
                        // The server has closed it, or has nothing to send yet.
                    }
                },
                random.nextInt(1000),
                1000,
                TimeUnit.MILLISECONDS);
    }

    /**
     * Sends random requests.
     *
     * @param atOnce how many wait for their answers at a time
     * @return how often each status came, 0 for no answer; a connection that is closed is the answer to bytes that are
     *     not HTTP
     */
    public Map<Integer, Integer> randomRequests(int number, int atOnce) throws InterruptedException {
        Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
        AtomicInteger left = new AtomicInteger(number);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            Random own = new Random(random.nextLong());
            threads.add(Thread.ofPlatform().start(() -> {
                while (left.getAndDecrement() > 0) {
                    statuses.merge(own.nextInt(GARBAGE) == 0 ? garbage(own) : valid(own), 1, Integer::sum);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return new TreeMap<>(statuses);
    }

    private int valid(Random own) {
        HttpRequest request = request(address(own))
                .method(one(METHODS, own), HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
            if (response.statusCode() == 500) {
                System.err.println("500: " + request.method() + " " + request.uri());
            }
            return response.statusCode();
        } catch (IOException unanswered) {
            System.err.println("no answer: " + request.method() + " " + request.uri() + ": " + unanswered);
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private String address(Random own) {
        StringBuilder address = new StringBuilder(one(paths, own).replaceAll("\\{[^}]*}", encode(value(own))));
        int number = own.nextInt(4);
        for (int i = 0; i < number; i++) {
            address.append(i == 0 ? '?' : '&')
                    .append(
                            own.nextInt(10) == 0
                                    ? encode(value(own))
                                    : own.nextInt(3) == 0 ? "q" : one(parameters, own))
                    .append('=')
                    .append(encode(value(own)));
        }
        return address.toString();
    }

    private static String value(Random own) {
        StringBuilder value = new StringBuilder();
        int parts = 1 + own.nextInt(4);
        for (int i = 0; i < parts; i++) {
            switch (own.nextInt(8)) {
                case 0 ->
                    own.ints(1 + own.nextInt(20), 0, Character.MAX_CODE_POINT).forEach(value::appendCodePoint);
                case 1 -> own.ints(1 + own.nextInt(20), 0, 0x250).forEach(value::appendCodePoint);
                default -> value.append(one(PARTS, own));
            }
            value.append(own.nextInt(3) == 0 ? " " : "");
        }
        return own.nextInt(100) == 0 ? value.toString().repeat(200) : value.toString();
    }

    private static <T> T one(List<T> list, Random own) {
        return list.get(own.nextInt(list.size()));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends bytes that are not quite HTTP, and reads the status of the answer. */
    private int garbage(Random own) {
        byte[] bytes =
                ascii(one(METHODS, own) + " /api/search?q=x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        for (int i = 0; i < 1 + own.nextInt(5); i++) {
            bytes[own.nextInt(bytes.length - 4)] = (byte) own.nextInt(256);
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) LONGEST.toMillis());
            socket.getOutputStream().write(bytes);
            // An unfinished request is ended, so that the server does not wait for the rest.
            socket.shutdownOutput();
            String line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            int status = line.matches("HTTP/1\\.[01] \\d{3}") ? Integer.parseInt(line.substring(9)) : 400;
            if (status == 500) {
                System.err.println("500: " + new String(bytes, StandardCharsets.ISO_8859_1));
            }
            return status;
        } catch (IOException closed) {
            return 400;
        }
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        for (Socket socket : sockets) {
            socket.close();
        }
        client.shutdownNow();
    }
}
