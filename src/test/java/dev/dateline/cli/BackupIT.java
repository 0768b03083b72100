package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.json.JsonData;
import dev.dateline.cli.BackupFolder.BackupFailure;
import dev.dateline.cli.BackupFolder.Manifest;
import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.search.TestArchive;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.index.IndexFailure;
import dev.dateline.search.result.ArchiveStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class BackupIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    Path folder;

    private Aliases archive;
    private Aliases other;
    private BackupFolder backup;

    @BeforeEach
    void index() {
        String prefix = elasticsearch.indexPrefix() + "-" + NUMBER.incrementAndGet();
        archive = Aliases.prefixed(prefix + "-a");
        other = Aliases.prefixed(prefix + "-b");
        backup = new BackupFolder(folder.resolve("backup"));
        TestArchive.samples().index(elasticsearch.cluster(), archive);
    }

    private Manifest write() {
        return BackupCommand.write(backup, elasticsearch.cluster(), archive);
    }

    private ArchiveStatus restore(Aliases aliases, boolean replace) {
        return RestoreCommand.restore(
                backup, backup.check(), elasticsearch.cluster(), aliases, replace, progress -> {});
    }

    @Test
    void whatIsRestoredEqualsWhatWasBackedUp() throws IOException {
        Manifest manifest = write();

        ArchiveStatus status = restore(other, false);

        assertThat(manifest.articles()).isEqualTo(92);
        assertThat(status.articles()).isEqualTo(92);
        assertThat(status.entities()).isEqualTo(manifest.entities()).isPositive();
        assertThat(articles(other)).isEqualTo(articles(archive));
        assertThat(families(other)).isEqualTo(families(archive));
        assertThat(documents(other.entities())).isEqualTo(documents(archive.entities()));
    }

    @Test
    void anArchiveOfAnOlderIndexIsBackedUpAndRestoredInTheNewOne() throws IOException {
        Map<String, ObjectNode> before = articles(archive);
        elasticsearch
                .cluster()
                .client()
                .indices()
                .putMapping(
                        mapping -> mapping.index(archive.articles()).meta(Map.of("mapping_version", JsonData.of(3))));
        ElasticArticleIndex index = new ElasticArticleIndex(elasticsearch.cluster(), archive);
        assertThat(index.otherVersion()).isPresent();

        write();
        restore(archive, true);

        assertThat(index.otherVersion()).isEmpty();
        assertThat(articles(archive)).isEqualTo(before);
    }

    @Test
    void anArchiveIsReplacedOnlyWhenThatIsAskedFor() throws IOException {
        write();
        Set<String> indices = indices();

        assertThatThrownBy(() -> restore(archive, false))
                .isInstanceOf(BackupFailure.class)
                .hasMessageStartingWith("There is an archive already, and nothing was changed.");

        assertThat(indices()).isEqualTo(indices);
    }

    @Test
    void aBackupNeedsAnEmptyFolder() throws IOException {
        write();
        byte[] first = Files.readAllBytes(backup.articles());

        assertThatThrownBy(this::write)
                .isInstanceOf(BackupFailure.class)
                .hasMessageEndingWith("is not empty. Each backup needs a folder of its own.");

        assertThat(backup.articles()).hasBinaryContent(first);
    }

    @Test
    void aBackupThatIsDamagedOrIncompleteIsNotUsed() throws IOException {
        write();
        byte[] whole = Files.readAllBytes(backup.articles());
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;

        Files.write(backup.articles(), damaged);
        assertThatThrownBy(backup::check)
                .isInstanceOf(BackupFailure.class)
                .hasMessageEndingWith("has changed since the backup was made: its digest is another one.");

        Files.write(backup.articles(), whole);
        assertThat(backup.check().articles()).isEqualTo(92);

        Files.delete(backup.path().resolve("manifest.json"));
        assertThatThrownBy(backup::check)
                .isInstanceOf(BackupFailure.class)
                .hasMessageEndingWith("is not a complete backup: it has no manifest.json, which is written last.");
    }

    @Test
    void oneArticleThatCannotBeRestoredLeavesTheServedArchive() throws IOException {
        backup.write(0, sink -> {
            sink.begin(2);
            sink.article(new tools.jackson.databind.json.JsonMapper()
                    .createObjectNode()
                    .put("id", "good")
                    .put("text", "A note."));
            sink.article(new tools.jackson.databind.json.JsonMapper()
                    .createObjectNode()
                    .put("id", "without-text"));
        });
        Set<String> indices = indices();

        assertThatThrownBy(() -> restore(archive, true))
                .isInstanceOf(IndexFailure.class)
                .hasMessageStartingWith("An article of the backup cannot be restored: ");

        assertThat(indices()).isEqualTo(indices);
        assertThat(documents(archive.articles())).hasSize(92);
    }

    private Set<String> indices() throws IOException {
        return elasticsearch
                .cluster()
                .client()
                .indices()
                .get(request -> request.index(archive.articles() + "*", archive.entities() + "*"))
                .indices()
                .keySet();
    }

    /** The articles, without what their family is called, and without when they were added, which a restore begins anew. */
    private static Map<String, ObjectNode> articles(Aliases aliases) throws IOException {
        Map<String, ObjectNode> articles = documents(aliases.articles());
        articles.values().forEach(article -> article.remove(List.of("family", "added")));
        return articles;
    }

    private static Set<Set<String>> families(Aliases aliases) throws IOException {
        Map<String, Set<String>> families = new TreeMap<>();
        documents(aliases.articles())
                .forEach((id, article) -> families.computeIfAbsent(
                                article.path("family").asString(""), any -> new TreeSet<>())
                        .add(id));
        return new HashSet<>(families.values());
    }

    private static Map<String, ObjectNode> documents(String alias) throws IOException {
        var client = elasticsearch.cluster().client();
        client.indices().refresh(request -> request.index(alias));
        Map<String, ObjectNode> documents = new TreeMap<>();
        client.search(search -> search.index(alias).size(10_000), ObjectNode.class)
                .hits()
                .hits()
                .forEach(hit -> documents.put(String.valueOf(hit.id()), hit.source()));
        return documents;
    }
}
