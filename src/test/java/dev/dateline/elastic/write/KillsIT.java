package dev.dateline.elastic.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.bench.faults.Kill;
import dev.dateline.bench.faults.KillRounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The indexer is killed in an incremental run, and the server in a full one. Nothing may be lost. {@code dateline bench
 * kills} is the long form, with every kind and many rounds. Runs with {@code -Ddateline.test.kills=true} only, until its
 * time on a busy machine is bounded.
 */
@EnabledIfSystemProperty(named = "dateline.test.kills", matches = "true")
class KillsIT {
    private static final int EDITIONS = 5;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostWhoeverIsKilled() throws IOException, InterruptedException {
        // As in production: the user nobody, which runs the server for root, has to reach it.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<Kill> kinds = List.of(Kill.INDEXER, Kill.SERVER_FULL);

        try (KillRounds archive = new KillRounds(folder, articles())) {
            Map<Kill, List<String>> failed = archive.rounds(kinds, 1);

            assertThat(failed).containsOnlyKeys(kinds);
            assertThat(failed.values()).allSatisfy(ofKind -> assertThat(ofKind).isEmpty());
        }
    }

    /** The sample archive in several editions, so that there are families and several bulks. */
    private static List<String> articles() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int edition = 0; edition < EDITIONS; edition++) {
            for (String line : Files.readAllLines(Path.of("samples/articles.jsonl"))) {
                ObjectNode article = (ObjectNode) JsonMapper.shared().readTree(line);
                article.put("id", article.path("id").asString("") + "-" + edition);
                article.put("title", article.path("title").asString("") + ", edition " + edition);
                lines.add(article.toString());
            }
        }
        return lines;
    }
}
