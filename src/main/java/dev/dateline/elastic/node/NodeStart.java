package dev.dateline.elastic.node;

import dev.dateline.elastic.cluster.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.Optional;

/**
 * Gets a node for a folder: whoever has the folder's lock starts one, the others join it once it answers. One thread.
 */
final class NodeStart {
    /** What a server left by a killed program may take to end by itself, as its watcher told it to. */
    private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(20);

    private final NodeSettings settings;
    private final NodePlace place;
    private final NodeFolder folder;
    private final Unprivileged user;

    NodeStart(NodeSettings settings, NodePlace place, Unprivileged user) {
        this.settings = settings;
        this.place = place;
        this.folder = place.folder();
        this.user = user;
    }

    /** Starts or joins; a lock that becomes free while we wait for its holder's node is ours. */
    LocalNode run() {
        Patience patience = new Patience(settings.patience());
        try (NodeProbe probe = new NodeProbe()) {
            while (true) {
                Optional<NodeLock> lock = lock();
                if (lock.isPresent()) {
                    return startWith(lock.get(), new NodeLaunch(folder, settings, user, probe));
                }
                Optional<URI> running = running(probe);
                if (running.isPresent()) {
                    return join(running.get());
                }
                patience.require(
                        () -> "Another program runs Elasticsearch in %s, and it was not ready after %d seconds."
                                .formatted(folder.root(), settings.patience().toSeconds()));
            }
        }
    }

    /** Empty when another program holds the lock: also one of another user, whose files we may only read. */
    private Optional<NodeLock> lock() {
        try {
            return NodeLock.take(folder.lock());
        } catch (AccessDeniedException failure) {
            if (NodeState.read(folder.state()).flatMap(NodeState::process).isPresent()) {
                return Optional.empty();
            }
            throw NodeErrors.sentence(folder, failure);
        } catch (IOException failure) {
            throw NodeErrors.sentence(folder, failure);
        }
    }

    private Optional<URI> running(NodeProbe probe) {
        return NodeState.read(folder.state())
                .filter(state -> state.process().isPresent())
                .flatMap(state -> Optional.ofNullable(state.url())
                        .filter(url -> probe.readyCluster(url).equals(Optional.ofNullable(state.cluster()))));
    }

    private LocalNode join(URI url) {
        if (settings.port() != 0 && settings.port() != url.getPort()) {
            throw new StartFailure("Elasticsearch runs on this data folder already, on port " + url.getPort()
                    + " and not " + settings.port() + ": stop it first, or leave the port out.");
        }
        return LocalNode.joined(url, place);
    }

    /** From its first moment the server is one that stops when it is not wanted, whatever happens until it answers. */
    private LocalNode startWith(NodeLock lock, NodeLaunch launch) {
        RunningNode node = new RunningNode(folder, lock, process(lock, launch));
        try {
            node.stopAtExit();
            return LocalNode.started(launch.waitFor(node.process()), place, node);
        } catch (IOException failure) {
            node.close();
            throw NodeErrors.sentence(folder, failure);
        } catch (RuntimeException failure) {
            node.close();
            throw failure;
        }
    }

    /** The lock goes back when there is no server. */
    private NodeProcess process(NodeLock lock, NodeLaunch launch) {
        try {
            endOrphan();
            return launch.run();
        } catch (IOException failure) {
            lock.close();
            throw NodeErrors.sentence(folder, failure);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** A server whose program was killed is on its way out; the lock tells that nobody owns it. */
    private void endOrphan() {
        NodeState.read(folder.state())
                .flatMap(NodeState::process)
                .ifPresent(orphan -> NodeProcess.end(orphan, ORPHAN_PATIENCE));
    }
}
