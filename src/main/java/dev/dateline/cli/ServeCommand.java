package dev.dateline.cli;

import dev.dateline.DatelineException;
import dev.dateline.cli.Main.ExitCode;
import dev.dateline.elastic.cluster.StartFailure;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.http.DatelineServer;
import dev.dateline.http.Services;
import dev.dateline.resolve.Authority;
import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.LexiconException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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
            description =
                    "What you have decided about names, for articles that are pushed; the same file as for index. Clients"
                            + " with the write key can add lines to it.")
    private @Nullable Path authority;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (authority != null) {
            // A broken file is reported before Elasticsearch is started.
            Authority.read(authority);
        }
        loadLexicons();
        try (ElasticsearchAccess access = cluster.openOrAwait()) {
            serve(access, listen, authority, spec.commandLine(), address -> {
                out.println("Dateline serves " + address + ", stop it with Ctrl-C");
                out.flush();
            });
        }
        return ExitCode.DONE;
    }

    /** Reads the lists of names and places while Elasticsearch starts, which takes longer. */
    static void loadLexicons() {
        Thread.ofPlatform().daemon().name("load-lexicons").start(() -> {
            try {
                Lexicons.shipped().load();
            } catch (LexiconException broken) {
                // The service that needs the list reports it.
            }
        });
    }

    /**
     * Listens, passes the address to {@code ready} and does not return: Ctrl-C or another signal ends the program, and
     * a shutdown hook lets running requests end.
     *
     * @param console where what happens to Elasticsearch meanwhile is reported
     * @throws StartFailure when the local node that this program runs ends by itself; a cluster may go away and come
     *     back
     */
    static void serve(
            ElasticsearchAccess access,
            ListenOptions listen,
            @Nullable Path authority,
            CommandLine console,
            Consumer<String> ready)
            throws InterruptedException {
        Services services = ArchiveServices.of(access.cluster(), Aliases.SERVED, listen.writeKey(), authority);
        try (DatelineServer server =
                DatelineServer.create(services, Version.number(), listen.allowedHosts(), listen.requestsPerMinute())) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close-server"));
            server.start(listen.host(), listen.port());
            boolean usable = access.isUsable();
            if (usable) {
                ArchiveServices.warmUp(services.search());
            }
            ready.accept(listen.address(server.port()));
            access.keep(console.getErr(), () -> {
                new ElasticArticleIndex(access.cluster(), Aliases.SERVED)
                        .otherVersion()
                        .ifPresent(console.getOut()::println);
                Thread.startVirtualThread(() -> {
                    if (!usable) {
                        ArchiveServices.warmUp(services.search());
                    }
                    readNames(services);
                });
            });
        }
    }

    private static void readNames(Services services) {
        try {
            services.suggestions().prepare();
        } catch (DatelineException notReady) {
            // The first request for suggestions tries again.
        }
    }
}
