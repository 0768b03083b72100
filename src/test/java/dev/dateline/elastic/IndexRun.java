package dev.dateline.elastic;

import dev.dateline.annotate.NameResolver;
import dev.dateline.index.IndexEvent;
import dev.dateline.index.IndexSummary;
import dev.dateline.index.Indexing;
import dev.dateline.index.RejectsFile;
import dev.dateline.read.ArticleFormat;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Runs the whole pipeline in tests, as the index command does. */
final class IndexRun {
    /** Short pauses, so that tests do not wait long for what never comes. */
    static final List<Duration> PAUSES = Collections.nCopies(5, Duration.ofMillis(20));

    final List<IndexEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final Cluster cluster;
    private final Aliases aliases;
    private final Path rejects;
    private String format = "dateline";

    IndexRun(Cluster cluster, Aliases aliases, Path rejects) {
        this.cluster = cluster;
        this.aliases = aliases;
        this.rejects = rejects;
    }

    IndexRun of(String otherFormat) {
        format = otherFormat;
        return this;
    }

    IndexSummary run(boolean full, Path... files) {
        List<InputFile> inputs = List.of(files).stream()
                .map(file -> new InputFile(file.toString()))
                .toList();
        try (RejectsFile rejected = new RejectsFile(rejects);
                ArticleSource source =
                        new ArticleSource(inputs, ArticleFormat.named(format).orElseThrow(), false)) {
            IndexSummary summary = new Indexing(new NameResolver(), rejected, format, events::add)
                    .run(source, new ElasticArticleIndex(cluster, aliases, PAUSES), full);
            rejected.finish();
            return summary;
        }
    }
}
