package dev.dateline.cli;

import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.resolve.Authority;
import dev.dateline.resolve.AuthorityFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--authority",
            paramLabel = "FILE",
            description = "What you have decided about names, for articles that are pushed; the same file as for index.")
    private @Nullable Path authority;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Authority decided = authority == null ? Authority.none() : AuthorityFile.read(authority);
        try (ElasticsearchAccess access = cluster.open()) {
            new ElasticArticleIndex(access.cluster(), Aliases.SERVED).otherVersion().ifPresent(out::println);
            Serving.untilSignal(access, listen, decided, address -> {
                out.println("Dateline serves " + address + ", stop it with Ctrl-C");
                out.flush();
            });
        }
        return ExitCode.DONE;
    }
}
