package dev.dateline.cli;

import dev.dateline.cli.Main.ExitCode;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleExport;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.search.export.ExportField;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline backup}: writes the whole archive into a folder. */
@Command(
        name = "backup",
        description = {
            "Write all articles with their annotations into a folder, from which restore builds the archive again.",
            "The archive may be in use meanwhile. Works with every cluster, and across versions of Dateline."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "FOLDER", description = "A new or empty folder.")
    private @Nullable Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        BackupFolder backup = new BackupFolder(Objects.requireNonNull(folder));
        try (ElasticsearchAccess access = cluster.open()) {
            BackupFolder.Manifest manifest = write(backup, access.cluster(), Aliases.SERVED);
            out.println("%,d articles are in %s; the file was read again and is complete."
                    .formatted(manifest.articles(), backup.articles()));
            out.flush();
        }
        return ExitCode.DONE;
    }

    /** Writes the articles as they are at this moment, oldest first. */
    static BackupFolder.Manifest write(BackupFolder backup, Cluster cluster, Aliases aliases) {
        SearchedArchive archive = new SearchedArchive(cluster, aliases);
        long entities = new ArticleSearch(archive).status().entities();
        SearchRequest everything = SearchRequest.of(SearchQuery.parse("", /* variants= */ false));
        SearchRequest oldestFirst = everything.with(new Page(Page.Sort.OLDEST, Page.DEFAULT_SIZE, null));
        return backup.write(
                entities, sink -> new ArticleExport(archive).export(oldestFirst, ExportField.ARTICLE, sink));
    }
}
