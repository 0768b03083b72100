package dev.dateline.elastic.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.dateline.elastic.cluster.StartFailure;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The life of a node that another program runs: {@code dateline elasticsearch} in a Java of its own. One after the
 * other, as a start takes seconds.
 */
@Order(1)
@TestMethodOrder(OrderAnnotation.class)
class LocalNodeIT {
    @TempDir
    static Path data;

    private static Process program;

    private static NodeFolder folder() {
        return new NodeFolder(data.resolve("elasticsearch"), false);
    }

    private static NodeSettings settings(Path dataFolder) {
        return NodeSettings.on(dataFolder).withHeap(NodeSettings.LEAST_HEAP);
    }

    @BeforeAll
    static void runTheProgram() throws IOException {
        // As in production: nobody, who runs the server for root, has to get there.
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        ShortLivedNodes.dataFolder(data);
        program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.dateline.cli.Main",
                        "elasticsearch",
                        "--heap=256m",
                        "--data=" + data)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("output.txt").toFile())
                .start();
    }

    @AfterAll
    static void endTheProgram() throws InterruptedException {
        program.destroyForcibly().waitFor();
    }

    @Test
    @Order(1)
    void aSecondStartWaitsForTheFirstAndJoinsIt() throws Exception {
        URI url;
        try (LocalNode joined = startAfterTheProgram()) {
            assertThat(joined.startedHere()).isFalse();
            assertThat(joined.url().getHost()).isEqualTo("127.0.0.1");
            assertThat(joined.notice()).isEmpty();
            url = joined.url();
        }

        try (NodeProbe probe = new NodeProbe(folder())) {
            assertThat(probe.readyCluster(url))
                    .as("still there after the joined one is closed")
                    .isPresent();
        }
    }

    @Test
    @Order(2)
    void anotherPortThanTheRunningOnesIsRefused() {
        assertThatThrownBy(() -> LocalNode.start(settings(data).withPort(1)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("runs on this data folder already, on port ");
    }

    @Test
    @Order(3)
    void aFolderInUseByAnotherElasticsearchIsReported(@TempDir Path other) throws IOException {
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rwxr-xr-x"));
        NodeFolder stranger = NodeFolder.find(other, Unprivileged.forThisProgram());
        Files.createSymbolicLink(stranger.indices(), folder().indices());

        Throwable failure = catchThrowable(() -> LocalNode.start(settings(other)));
        Files.delete(stranger.indices());

        assertThat(failure)
                .isInstanceOf(StartFailure.class)
                .hasMessage("Elasticsearch did not start: the folder %s is in use by another Elasticsearch"
                        .formatted(stranger.root()));
    }

    @Test
    @Order(4)
    void afterTheProgramIsKilledTheNextStartWorks() throws Exception {
        long server = NodeState.read(folder().state()).orElseThrow().pid();
        program.destroyForcibly().waitFor();
        int port = freePort();

        try (LocalNode node = LocalNode.start(settings(data).withPort(port))) {
            assertThat(node.startedHere()).isTrue();
            assertThat(node.url()).isEqualTo(URI.create("http://127.0.0.1:" + port));
            assertThat(ProcessHandle.of(server))
                    .as("the killed program's server")
                    .isEmpty();
        }

        assertThat(folder().state()).doesNotExist();
    }

    @Test
    @Order(5)
    void aStartThatTakesTooLongIsReportedWithTheEndOfTheLog() {
        NodeSettings hasty = settings(data).withPatience(Duration.ofMillis(1));

        assertThatThrownBy(() -> LocalNode.start(hasty))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("Elasticsearch was not ready after 0 seconds; the last lines of ");
    }

    /** The program takes the folder's lock a moment after it starts. */
    private static LocalNode startAfterTheProgram() throws InterruptedException {
        while (NodeState.read(folder().state()).isEmpty() && program.isAlive()) {
            Thread.sleep(50);
        }
        return LocalNode.start(settings(data));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
