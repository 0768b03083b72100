package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} on a local node that another command started, each in a Java of its own. */
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
    void itTakesOverWhenTheCommandThatStartedTheNodeEnds() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = Files.createDirectories(folder.resolve("data"));
        Path article = Files.writeString(folder.resolve("a.jsonl"), "{\"id\": \"a\", \"text\": \"The ferry left.\"}");
        Process node = run("node.txt", "elasticsearch", "--data=" + data, "--heap=256m");
        await(() -> output("node.txt").contains("Elasticsearch runs at "), node);
        assertThat(output("node.txt")).contains("Its user is dateline, the password is in " + data);
        assertThat(run("index.txt", "index", "--data=" + data, "--annotate=none", article.toString())
                        .waitFor())
                .as(() -> output("index.txt"))
                .isZero();
        Process serve = run("serve.txt", "serve", "--data=" + data, "--heap=256m", "--port=0");
        await(() -> ADDRESS.matcher(output("serve.txt")).find(), serve);
        Matcher address = ADDRESS.matcher(output("serve.txt"));
        assertThat(address.find()).isTrue();
        URI search = URI.create(address.group(1) + "/api/search?q=ferry");
        assertThat(get(search)).isEqualTo(200);
        assertThat(output("serve.txt")).contains("Elasticsearch ran already at ");

        node.destroy();
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();

        await(() -> output("serve.txt").contains("Elasticsearch runs at "), serve);
        await(() -> get(search) == 200, serve);
        assertThat(output("serve.txt")).contains("The command that ran Elasticsearch has ended.");
    }

    private int get(URI uri) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException away) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private Process run(String output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
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
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private void await(BooleanSupplier reached, Process program) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!reached.getAsBoolean()) {
            assertThat(program.isAlive() && Instant.now().isBefore(deadline))
                    .as(() -> output("node.txt") + "\n" + (programs.size() > 2 ? output("serve.txt") : ""))
                    .isTrue();
            Thread.sleep(200);
        }
    }
}
