package dev.dateline.elastic.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.bench.faults.Kill;
import dev.dateline.bench.faults.KillRounds;
import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.node.ShortLivedNodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The indexer, the server or both are killed in runs of both kinds, while answers are lost; nothing else may be. {@code
 * dateline bench kills} is the long form, with many rounds of each; {@link LostAnswersIT} loses the answer to each
 * request in turn.
 */
@Order(1)
class KillsIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static final int EDITIONS = 2;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"INDEXER", "INDEXER_FULL"})
    void nothingIsLostWhenTheIndexerIsKilled(Kill kill) throws IOException, InterruptedException {
        String prefix = elasticsearch.indexPrefix() + "-" + kill.name().toLowerCase(Locale.ROOT);
        try (KillRounds archive = KillRounds.on(elasticsearch.address(), prefix, folder, articles())) {
            assertThat(archive.round(kill)).isEmpty();
        }
    }

    /** On a server of its own, as others use the common one. */
    @Test
    void nothingIsLostWhenTheServerOrBothAreKilled() throws IOException, InterruptedException {
        // As in production: the user nobody, which runs the server for root, has to reach it.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        ShortLivedNodes.dataFolder(Files.createDirectories(folder.resolve("data")));
        try (KillRounds archive = KillRounds.onOwnNode(folder, articles())) {
            for (Kill kill : List.of(Kill.SERVER_FULL, Kill.BOTH)) {
                assertThat(archive.round(kill)).as("%s", kill).isEmpty();
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
