package dev.dateline.elastic.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.bench.faults.Kill;
import dev.dateline.bench.faults.KillRounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The indexer, the server or both are killed in runs of both kinds, for about a minute: a slow machine does fewer kinds.
 * Nothing may be lost. {@code dateline bench kills} is the long form, with many rounds of each; {@link LostAnswersIT}
 * loses answers. Runs with {@code -Ddateline.test.kills=true} only, until its time on a busy machine is bounded: a start of
 * the server takes minutes there.
 */
@EnabledIfSystemProperty(named = "dateline.test.kills", matches = "true")
class KillsIT {
    private static final int EDITIONS = 5;

    /** After this no further round begins. */
    private static final Duration ENOUGH = Duration.ofSeconds(45);

    /** The first three have each of indexer, server and both, and both kinds of runs. */
    private static final List<Kill> ORDER =
            List.of(Kill.BOTH, Kill.INDEXER_FULL, Kill.SERVER_FULL, Kill.INDEXER, Kill.SERVER, Kill.BOTH_FULL);

    @TempDir
    Path folder;

    @Test
    void nothingIsLostWhoeverIsKilled() throws IOException, InterruptedException {
        // As in production: the user nobody, which runs the server for root, has to reach it.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Instant began = Instant.now();
        try (KillRounds archive = new KillRounds(folder, articles())) {
            for (Kill kill : ORDER) {
                assertThat(archive.round(kill)).as("%s", kill).isEmpty();
                if (Duration.between(began, Instant.now()).compareTo(ENOUGH) > 0) {
                    System.err.println("KillsIT: enough time is spent after " + kill);
                    break;
                }
            }
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
