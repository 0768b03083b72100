package dev.dateline.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline serve}: the page and the API over an archive, until Ctrl-C. */
@Command(
        name = "serve",
        description = "Serve the search page and the API until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (ElasticsearchAccess access = cluster.open()) {
            Serving.untilSignal(access, listen, address -> {
                out.println("Dateline serves " + address + ", stop it with Ctrl-C");
                out.flush();
            });
        }
        return ExitCode.DONE;
    }
}
