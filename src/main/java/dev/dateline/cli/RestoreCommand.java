package dev.dateline.cli;

import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.cli.BackupFolder.BackupFailure;
import dev.dateline.cli.BackupFolder.Manifest;
import dev.dateline.cli.Main.ExitCode;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.index.Archive;
import dev.dateline.index.IndexEvent;
import dev.dateline.index.IndexFailure;
import dev.dateline.read.ArticleFormats;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.resolve.Authority;
import dev.dateline.search.result.ArchiveStatus;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline restore}: builds the archive from a backup. */
@Command(
        name = "restore",
        description = {
            "Build the archive from a folder that backup has written: all of it, or nothing.",
            "The backup is checked first. An archive that is served stays so until the new one is complete, and is"
                    + " replaced only with --replace."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "FOLDER", description = "The folder of the backup.")
    private @Nullable Path folder;

    @Option(names = "--replace", description = "Replace the archive that is there.")
    private boolean replace;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        BackupFolder backup = new BackupFolder(Objects.requireNonNull(folder));
        Manifest manifest = backup.check();
        try (ElasticsearchAccess access = cluster.open();
                IndexProgress progress = IndexProgress.on(spec.commandLine().getErr())) {
            ArchiveStatus status = restore(backup, manifest, access.cluster(), Aliases.SERVED, replace, progress);
            progress.end();
            out.println("%,d articles of %s are restored.".formatted(status.articles(), manifest.created()));
            if (status.entities() != manifest.entities()) {
                out.println("They name %,d entities, and named %,d when the backup was made by version %s."
                        .formatted(status.entities(), manifest.entities(), manifest.program()));
            }
            out.flush();
        }
        return ExitCode.DONE;
    }

    /**
     * Builds the archive.
     *
     * @param manifest of the backup, which has been checked
     * @param replace whether an archive that is there may be replaced
     * @return the archive as it is then
     * @throws BackupFailure when there is one and it may not
     * @throws IndexFailure when an article cannot be restored; what was served is served still
     */
    static ArchiveStatus restore(
            BackupFolder backup,
            Manifest manifest,
            Cluster cluster,
            Aliases aliases,
            boolean replace,
            Consumer<IndexEvent> progress) {
        ElasticArticleIndex index = new ElasticArticleIndex(cluster, aliases);
        if (!replace && index.isServed()) {
            throw new BackupFailure(
                    "There is an archive already, and nothing was changed. To replace it, give --replace;"
                            + " to keep it, restore to another --data folder or cluster.");
        }
        InputFile articles = new InputFile(backup.articles().toString());
        try (ArticleSource source =
                new ArticleSource(List.of(articles), ArticleFormats.DATELINE, /* strict= */ false)) {
            new Archive(index, Authority.none())
                    .index(
                            source,
                            /* full= */ true,
                            ArticleAnnotator.none(),
                            rejected -> {
                                throw new IndexFailure(
                                        "An article of the backup cannot be restored: " + rejected.reason() + ".",
                                        null);
                            },
                            progress);
        }
        ArchiveStatus status = new ArticleSearch(new SearchedArchive(cluster, aliases)).status();
        if (status.articles() != manifest.articles()) {
            throw new BackupFailure("The archive holds %,d articles now, and the backup %,d."
                    .formatted(status.articles(), manifest.articles()));
        }
        return status;
    }
}
