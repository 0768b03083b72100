package dev.dateline.elastic.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.dateline.elastic.cluster.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stops a start before any server is started. */
class LocalNodeTest {
    @TempDir
    Path data;

    @BeforeEach
    void everybodyMayPass() throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aTakenPortIsReported() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> LocalNode.start(NodeSettings.on(data).withPort(port)))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage(
                            "Port %d is taken by another program: stop that program, or choose another port for Elasticsearch."
                                    .formatted(port));
        }

        assertThat(NodeLock.take(data.resolve("elasticsearch/node.lock")))
                .as("the lock after the failure")
                .isPresent();
    }

    @Test
    void aFileInPlaceOfTheFolderIsReported() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "");

        assertThatThrownBy(() -> LocalNode.start(NodeSettings.on(file)))
                .isInstanceOf(StartFailure.class)
                .hasMessage(file + " is a file, and the data folder must be a folder.");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsReported() throws IOException {
        assumeFalse(Unprivileged.forThisProgram().another(), "root may write everywhere");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));

        assertThatThrownBy(() -> LocalNode.start(NodeSettings.on(data)))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The folder " + data + "/elasticsearch cannot be made: permission denied.");
    }

    @Test
    void impossibleNumbersAreRefused() {
        NodeSettings settings = NodeSettings.on(data);

        assertThatThrownBy(() -> settings.withPort(65_536)).isInstanceOf(StartFailure.class);
        assertThatThrownBy(() -> settings.withPort(-1)).isInstanceOf(StartFailure.class);
        assertThatThrownBy(() -> settings.withHeap(255)).isInstanceOf(StartFailure.class);
        assertThatThrownBy(() -> settings.withHeap(32 * 1024)).isInstanceOf(StartFailure.class);
    }

    @Test
    void aMissingBuildIsReportedWithTheCommandThatMakesIt() throws IOException {
        Path server = data.resolve("elasticsearch-9.5.3");
        Path plugin = data.resolve("dateline-analysis");
        Files.createDirectories(server.resolve("bin"));
        Files.writeString(server.resolve("bin/elasticsearch"), "");

        assertThatThrownBy(() -> new NodeFiles.Distribution(server, plugin))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The Elasticsearch plugin is missing at " + plugin + ": build it with ./mvnw package.");
    }
}
