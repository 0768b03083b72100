package dev.dateline.bench.index;

import com.sun.net.httpserver.HttpExchange;
import dev.dateline.bench.faults.ForwardingProxy;
import dev.dateline.elastic.cluster.ClusterAddress;
import java.io.IOException;

/**
 * A proxy for an Elasticsearch that hands the bodies of the bulks of one index to a consumer, and passes on everything.
 */
final class BulkRecorder extends ForwardingProxy {
    private final String alias;
    private final Consumer bulks;

    /** Takes a body; called from several threads. */
    interface Consumer {
        void accept(byte[] body) throws IOException;
    }

    /**
     * Listens on a free port of this machine.
     *
     * @param alias bulks to indices whose name contains it are handed over
     */
    BulkRecorder(ClusterAddress target, String alias, Consumer bulks) throws IOException {
        super(target);
        this.alias = alias;
        this.bulks = bulks;
        start();
    }

    @Override
    protected void handle(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/_bulk") && path.contains(alias)) {
            bulks.accept(body);
        }
        answer(exchange, forward(exchange, body));
    }
}
