package dev.dateline.bench;

import dev.dateline.cli.ClusterOptions;
import dev.dateline.cli.ElasticsearchAccess;
import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every benchmark that works on Elasticsearch. */
public final class BenchOptions {
    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--json", description = "Print the figures as one JSON object instead of a table.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Connects to the cluster, or starts the local node. */
    public ElasticsearchAccess open() {
        return cluster.open();
    }

    /** Whether the figures are printed as JSON. */
    public boolean json() {
        return json;
    }

    /** The command with these options. */
    public CommandSpec command() {
        return spec;
    }

    /** Where the figures are printed. */
    public PrintWriter out() {
        return command().commandLine().getOut();
    }
}
