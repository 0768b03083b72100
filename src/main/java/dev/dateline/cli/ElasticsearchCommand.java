package dev.dateline.cli;

import dev.dateline.cli.ClusterOptions.NodeOptions;
import dev.dateline.cli.Main.ExitCode;
import dev.dateline.elastic.node.LocalNode;
import dev.dateline.elastic.node.NodeSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline elasticsearch}: runs the local node alone, until Ctrl-C, for other commands to use. */
@Command(
        name = "elasticsearch",
        description =
                "Run the local Elasticsearch on a data folder until Ctrl-C; other commands on that folder use it.",
        mixinStandardHelpOptions = true)
final class ElasticsearchCommand implements Callable<Integer> {
    @Mixin
    private NodeOptions options = new NodeOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "Its port on 127.0.0.1; any free one when not given.")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        NodeSettings settings = options.settings(NodeOptions.DATA).withPort(port);
        out.println("Starting Elasticsearch on " + settings.dataFolder() + " ...");
        out.flush();
        try (LocalNode node = LocalNode.start(settings)) {
            node.notice().ifPresent(out::println);
            if (!node.startedHere()) {
                out.println("Elasticsearch ran already at " + node.url());
                return ExitCode.DONE;
            }
            out.println("Elasticsearch runs at " + node.url() + ", stop it with Ctrl-C");
            out.println(node.login());
            out.flush();
            node.awaitEnd();
        }
        return ExitCode.DONE;
    }
}
