package dev.dateline.cli;

import dev.dateline.elastic.cluster.StartFailure;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.node.LocalNode;
import dev.dateline.http.DatelineServer;
import dev.dateline.http.Services;
import dev.dateline.resolve.Authority;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** The page and the API over an archive, until the program is told to end. */
final class Serving {
    private Serving() {}

    /**
     * Listens, hands the address to {@code ready} and does not return: Ctrl-C or another signal ends the program, and
     * a shutdown hook lets running requests end.
     *
     * @throws StartFailure when the local node that this program runs ends by itself; a cluster may go away and come
     *     back
     */
    static void untilSignal(
            ElasticsearchAccess access, ListenOptions listen, Authority authority, Consumer<String> ready)
            throws InterruptedException {
        Services services = ArchiveServices.of(access.cluster(), Aliases.SERVED, listen.writeKey(), authority);
        try (DatelineServer server = DatelineServer.create(services, Version.number())) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close-server"));
            server.start(listen.host(), listen.port());
            ready.accept(listen.address(server.port()));
            Optional<LocalNode> own = access.node().filter(LocalNode::startedHere);
            if (own.isPresent()) {
                own.get().awaitEnd();
            } else {
                // Nothing counts down: the program ends by a signal.
                new CountDownLatch(1).await();
            }
        }
    }
}
