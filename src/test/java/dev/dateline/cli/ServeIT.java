package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.elastic.node.ShortLivedNodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} on a node that another command starts, each in a Java of its own. */
@Order(1)
class ServeIT {
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Pattern ADDRESS = Pattern.compile("Dateline serves (http://localhost:\\d+)");

    @TempDir
    Path folder;

    private final List<Process> programs = new ArrayList<>();

    @AfterEach
    void endThem() throws InterruptedException {
        for (Process program : programs) {
            program.destroy();
            if (!program.waitFor(60, TimeUnit.SECONDS)) {
                program.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void itWaitsForAClusterAndTakesOverWhenTheCommandThatStartedTheNodeEnds() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = ShortLivedNodes.dataFolder(Files.createDirectories(folder.resolve("data")));
        Files.writeString(
                Files.createDirectories(data.resolve("elasticsearch")).resolve("password"), "a-test-password");
        Path article = Files.writeString(folder.resolve("a.jsonl"), "{\"id\": \"a\", \"text\": \"The ferry left.\"}");
        int port = freePort();
        String url = "http://127.0.0.1:" + port;
        Process early = run(
                "early.txt",
                "serve",
                "--elasticsearch=" + url,
                "--user=dateline",
                "--password=a-test-password",
                "--port=0");
        URI atEarly = address("early.txt", early);
        HttpResponse<String> away = ask(atEarly.resolve("/api/search?q=ferry"));
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(away.body()).contains("Elasticsearch cannot be reached.");
        for (String path : List.of("/health/ready", "/api/suggest?q=ferry", "/api/status")) {
            assertThat(ask(atEarly.resolve(path)).statusCode()).as(path).isEqualTo(503);
        }
        assertThat(get(atEarly.resolve("/health/live"))).isEqualTo(200);
        assertThat(output("early.txt"))
                .contains("No Elasticsearch answers at " + url)
                .contains("Until it can be used, searches are answered with status 503.");

        Process node = run("node.txt", "elasticsearch", "--data=" + data, "--heap=256m", "--port=" + port);
        await(() -> output("node.txt").contains("Elasticsearch runs at "), node);
        await(() -> output("node.txt").contains("Its user is dateline, the password is in " + data), node);
        assertThat(run("index.txt", "index", "--data=" + data, "--annotate=none", article.toString())
                        .waitFor())
                .as(() -> output("index.txt"))
                .isZero();
        await(() -> get(atEarly.resolve("/health/ready")) == 200, early);
        await(() -> output("early.txt").contains("Elasticsearch at " + url + " can be used now."), early);
        assertThat(get(atEarly.resolve("/api/search?q=ferry"))).isEqualTo(200);

        Process serve = run("serve.txt", "serve", "--data=" + data, "--heap=256m", "--port=0");
        URI search = address("serve.txt", serve).resolve("/api/search?q=ferry");
        assertThat(get(search)).isEqualTo(200);
        assertThat(output("serve.txt")).contains("Elasticsearch ran already at ");

        node.destroy();
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();

        await(() -> output("serve.txt").contains("Elasticsearch runs at "), serve);
        await(() -> get(search) == 200, serve);
        assertThat(output("serve.txt")).contains("The command that ran Elasticsearch has ended.");
        assertThat(get(atEarly.resolve("/api/search?q=ferry"))).isEqualTo(503);
        assertThat(get(atEarly.resolve("/health/live"))).isEqualTo(200);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** The address of a server, when it is served. */
    private URI address(String output, Process server) throws InterruptedException {
        await(() -> ADDRESS.matcher(output(output)).find(), server);
        Matcher address = ADDRESS.matcher(output(output));
        assertThat(address.find()).isTrue();
        return URI.create(address.group(1));
    }

    private static int get(URI uri) {
        try {
            return ask(uri).statusCode();
        } catch (IOException away) {
            return 0;
        }
    }

    private static HttpResponse<String> ask(URI uri) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Process run(String output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.dateline.cli.Main"));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(output).toFile())
                .start();
        programs.add(process);
        return process;
    }

    private String output(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void await(BooleanSupplier reached, Process program) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!reached.getAsBoolean()) {
            assertThat(program.isAlive() && Instant.now().isBefore(deadline))
                    .as(this::outputs)
                    .isTrue();
            Thread.sleep(200);
        }
    }

    private String outputs() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .map(file -> file.getFileName() + ":\n"
                            + output(file.getFileName().toString()))
                    .collect(Collectors.joining("\n"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
