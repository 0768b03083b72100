package dev.dateline.elastic.node;

import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.cluster.StartFailure;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An Elasticsearch on this machine's loopback address that lives in a data folder: started by this program, or found
 * running there.
 *
 * <p>A node that this program started stops when it is closed, and in any case when the program ends: in order at an exit
 * or Ctrl-C, and by the server's own watch on the program when that is killed. A node that another program runs is left
 * alone; it goes when that program goes. Safe for many threads.
 */
public final class LocalNode implements AutoCloseable {
    private final URI url;
    private final NodePlace place;
    private final @Nullable RunningNode own;

    private LocalNode(URI url, NodePlace place, @Nullable RunningNode own) {
        this.url = url;
        this.place = place;
        this.own = own;
    }

    /**
     * Starts a node, or joins the one that runs on the same folder already, and returns once it answers.
     *
     * @throws StartFailure when neither is possible; the message tells why and what to do
     */
    public static LocalNode start(NodeSettings settings) {
        Unprivileged user = Unprivileged.forThisProgram();
        NodePlace place = NodePlace.find(settings.dataFolder(), user);
        return new NodeStart(settings, place, user).run();
    }

    static LocalNode started(URI url, NodePlace place, RunningNode own) {
        return new LocalNode(url, place, own);
    }

    static LocalNode joined(URI url, NodePlace place) {
        return new LocalNode(url, place, null);
    }

    /** Where it answers: http, 127.0.0.1 and the port. */
    public URI url() {
        return url;
    }

    /** The same for connecting; a local node has no passwords. */
    public ClusterAddress address() {
        return ClusterAddress.of(url);
    }

    /** Whether this program started the node, and will stop it. */
    public boolean startedHere() {
        return own != null;
    }

    /** A sentence for the operator about where the node's files are, when that is not where they were asked for. */
    public Optional<String> notice() {
        return place.elsewhere()
                ? Optional.of(
                        "Elasticsearch runs as the user nobody, who cannot reach the data folder, and keeps its files in "
                                + place.folder().root() + " instead.")
                : Optional.empty();
    }

    /**
     * Waits until the node that this program started is closed; returns at once for one that another program runs.
     *
     * @throws StartFailure when the server ended by itself
     */
    public void awaitEnd() {
        if (own != null) {
            own.awaitEnd();
        }
    }

    /** Stops the node when this program started it; waits for its end. */
    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
