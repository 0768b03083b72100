package dev.dateline.elastic.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeStateTest {
    private static final ProcessHandle ME = ProcessHandle.current();
    private static final Instant MY_START = ME.info().startInstant().orElseThrow();
    private static final URI URL = URI.create("http://127.0.0.1:40000");

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        NodeState state = new NodeState(12, Instant.parse("2026-11-21T10:00:00.123Z"), URL, "uuid");

        state.write(folder.resolve("node.json"));

        assertThat(NodeState.read(folder.resolve("node.json"))).contains(state);
        assertThat(folder.toFile().list()).containsExactly("node.json");
    }

    @Test
    void aStartingNodeHasNoAddressYet() throws IOException {
        NodeState state = new NodeState(12, MY_START, null, null);

        state.write(folder.resolve("node.json"));

        assertThat(NodeState.read(folder.resolve("node.json"))).contains(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{}", "{\"pid\":5}", "{\"pid\":\"x\"}", "\u0000\u0000"})
    void whatIsNoStateIsNone(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("node.json"), text);

        assertThat(NodeState.read(file)).isEmpty();
    }

    @Test
    void aMissingFileIsNone() {
        assertThat(NodeState.read(folder.resolve("node.json"))).isEmpty();
    }

    @Test
    void theProcessIsFoundByItsNumberAndStart() {
        assertThat(new NodeState(ME.pid(), MY_START.plusSeconds(1), URL, "uuid").process())
                .contains(ME);
    }

    @Test
    void aLaterProcessOfTheSameNumberIsAnother() {
        assertThat(new NodeState(ME.pid(), MY_START.minusSeconds(60), URL, "uuid").process())
                .isEmpty();
    }

    @Test
    void theLockIsHeldOnce() throws IOException {
        Path file = folder.resolve("node.lock");

        try (NodeLock first = NodeLock.take(file).orElseThrow()) {
            assertThat(NodeLock.take(file)).as("while %s holds it", first).isEmpty();
        }

        assertThat(NodeLock.take(file)).isPresent();
    }
}
