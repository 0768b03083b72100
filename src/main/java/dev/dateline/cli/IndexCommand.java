package dev.dateline.cli;

import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.cli.Main.ExitCode;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.index.Archive;
import dev.dateline.index.ArticleIndex;
import dev.dateline.index.IndexFailure;
import dev.dateline.index.IndexSummary;
import dev.dateline.index.RejectsFile;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.resolve.Authority;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline index}: reads article files into the index. */
@Command(
        name = "index",
        description = {
            "Index articles: JSON lines, plain texts or HTML pages of one article each, folders and archives (.zip, .tar,"
                    + " .tar.gz) of them; plain or compressed with gzip or Zstandard; - for JSON lines from standard"
                    + " input.",
            "Articles without annotations are annotated. Running it again changes nothing. The exit code is 3 when some of"
                    + " the input could not be used."
        },
        mixinStandardHelpOptions = true)
final class IndexCommand implements Callable<Integer> {
    private static final DateTimeFormatter REJECTS_NAME =
            DateTimeFormatter.ofPattern("'rejects-'uuuuMMdd'T'HHmmss'Z.jsonl'").withZone(ZoneOffset.UTC);

    /** More shards than nodes only cost memory; 64 of 50 GB hold hundreds of millions of articles. */
    private static final int MOST_SHARDS = 64;

    private static final int MOST_REPLICAS = 8;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files, folders, archives, or corrected rejects files.")
    private List<String> names = List.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--full", description = "Build a new index and let it replace the served one.")
    private boolean full;

    @Option(
            names = "--shards",
            paramLabel = "N",
            description = "With --full: the shards of the new index of articles, 1 to 64 (default: as many as before,"
                    + " 1 at first). About one for each node, and for each 50 GB.")
    private @Nullable Integer shards;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            description =
                    "With --full: further copies of each shard, 0 to 8 (default: as many as before; at first one as"
                            + " soon as the cluster has a second node).")
    private @Nullable Integer replicas;

    @Option(
            names = "--authority",
            paramLabel = "FILE",
            description = "Your decisions about names: JSON lines of id, kind, name, spellings, not; they override"
                    + " the rules. Give it with every run.")
    private @Nullable Path authority;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "File for the lines that are not indexed (default: rejects-TIME.jsonl).")
    private @Nullable Path rejects;

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        requireLayout("--shards", shards, 1, MOST_SHARDS);
        requireLayout("--replicas", replicas, 0, MOST_REPLICAS);
        List<InputFile> files = names.stream().map(InputFile::new).toList();
        ReadingOptions.requireOneUsable(files, spec);
        Authority decided = authority == null ? Authority.none() : Authority.read(authority);
        ArticleAnnotator annotator = reading.annotator();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter error = spec.commandLine().getErr();
        RejectsFile rejected = new RejectsFile(rejects == null ? Path.of(REJECTS_NAME.format(Instant.now())) : rejects);
        try (ElasticsearchAccess access = cluster.open();
                rejected;
                IndexProgress progress = IndexProgress.on(error)) {
            ArticleIndex index = new ElasticArticleIndex(access.cluster(), Aliases.SERVED, shards, replicas);
            ArticleSource source = new ArticleSource(files, reading.read());
            IndexSummary summary = index(new Archive(index, decided), source, full, annotator, rejected, progress);
            progress.end();
            out.print(json ? IndexReport.json(summary) : IndexReport.text(summary, rejected.path()));
            out.flush();
            return summary.complete() ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
        }
    }

    /**
     * Indexes what a source holds, and closes it.
     *
     * @throws IndexFailure when the run had to stop; its message says how far it came
     */
    static IndexSummary index(
            Archive archive,
            ArticleSource source,
            boolean full,
            ArticleAnnotator annotator,
            RejectsFile rejected,
            IndexProgress progress) {
        try (source) {
            IndexSummary summary = archive.index(source, full, annotator, rejected::add, progress);
            rejected.finish();
            return summary;
        } catch (IndexFailure failure) {
            progress.end();
            if (failure.soFar().isEmpty()) {
                throw failure;
            }
            throw new IndexFailure(IndexReport.failure(failure, failure.soFar().get()), failure);
        }
    }

    private void requireLayout(String option, @Nullable Integer value, int least, int most) {
        if (value == null) {
            return;
        }
        if (!full) {
            throw new ParameterException(
                    spec.commandLine(), option + " needs --full: it describes the new index that a full run builds.");
        }
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " is a number from " + least + " to " + most + ", not " + value + ".");
        }
    }
}
