package dev.dateline.elastic.write;

import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.annotate.ArticleAnnotator.AnnotationScope;
import dev.dateline.annotate.BuiltinAnnotator;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.index.Archive;
import dev.dateline.index.IndexEvent;
import dev.dateline.index.IndexSummary;
import dev.dateline.index.RejectsFile;
import dev.dateline.read.ArticleFormats;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.read.ReadOptions;
import dev.dateline.read.page.Document.Unstated;
import dev.dateline.resolve.Authority;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the whole pipeline in tests, as the index command does. */
public final class IndexRun {
    /** Short pauses, so that tests do not wait long for what never comes. */
    static final List<Duration> PAUSES = Collections.nCopies(5, Duration.ofMillis(20));

    final List<IndexEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final Cluster cluster;
    private final Aliases aliases;
    private final Path rejects;
    private String format = "dateline";
    private ArticleAnnotator annotator = ArticleAnnotator.none();
    private Authority authority = Authority.none();
    private Duration patience = Duration.ofSeconds(10);
    private @Nullable Integer shards;
    private List<Duration> pauses = PAUSES;

    /** Indexes into these; what cannot be used goes to the rejects file. */
    public IndexRun(Cluster cluster, Aliases aliases, Path rejects) {
        this.cluster = cluster;
        this.aliases = aliases;
        this.rejects = rejects;
    }

    /** The same for files of another format than the article format. */
    public IndexRun of(String otherFormat) {
        format = otherFormat;
        return this;
    }

    /** Files as their names say, annotated as the index command does it. */
    IndexRun ofRawFiles() {
        format = "";
        annotator = ArticleAnnotator.of(new BuiltinAnnotator(), AnnotationScope.MISSING);
        return this;
    }

    /** Waits so long between attempts, where Elasticsearch is away for longer than a moment. */
    public IndexRun pausing(List<Duration> lengths) {
        pauses = lengths;
        return this;
    }

    /** Builds new indices with that many shards. */
    public IndexRun shards(int number) {
        shards = number;
        return this;
    }

    IndexRun decidedBy(Authority decisions) {
        authority = decisions;
        return this;
    }

    /** Waits for another run no longer than this. */
    IndexRun waiting(Duration atMost) {
        patience = atMost;
        return this;
    }

    /** Indexes the files. */
    public IndexSummary run(boolean full, Path... files) {
        List<InputFile> inputs = List.of(files).stream()
                .map(file -> new InputFile(file.toString()))
                .toList();
        Archive archive =
                new Archive(new ElasticArticleIndex(cluster, aliases, pauses, patience, shards, null), authority);
        try (RejectsFile rejected = new RejectsFile(rejects);
                ArticleSource source = new ArticleSource(inputs, options())) {
            IndexSummary summary = archive.index(source, full, annotator, rejected::add, events::add);
            rejected.finish();
            return summary;
        }
    }

    private ReadOptions options() {
        return new ReadOptions(ArticleFormats.named(format).orElse(null), false, Unstated.nothing());
    }
}
