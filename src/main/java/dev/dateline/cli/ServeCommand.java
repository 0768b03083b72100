package dev.dateline.cli;

import dev.dateline.elastic.Aliases;
import dev.dateline.elastic.ArticleSearch;
import dev.dateline.http.DatelineServer;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
        try (ElasticsearchAccess access = cluster.open();
                DatelineServer server =
                        DatelineServer.create(new ArticleSearch(access.cluster(), Aliases.SERVED), Version.number())) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close-server"));
            server.start(listen.host(), listen.port());
            out.println("Dateline serves " + listen.address(server.port()) + ", stop it with Ctrl-C");
            out.flush();
            // Nothing counts down: the program ends by a signal.
            new CountDownLatch(1).await();
        }
        return ExitCode.DONE;
    }
}
