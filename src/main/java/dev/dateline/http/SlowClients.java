package dev.dateline.http;

import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * Closes the connections of clients that send or take their data too slowly, beyond Jetty's own limit of 30 s without any
 * byte. It is added to a server before that starts, and ends with it.
 */
final class SlowClients implements LifeCycle.Listener {
    /** How long the line and the headers of a request may take. */
    private static final Duration LONGEST_HEADERS = Duration.ofSeconds(20);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    /** How many bytes of an answer a client has to take while the server waits for it that long. */
    private static final int LEAST_TAKEN = 64 << 10;

    /** The longest body in bytes, as it is sent: about 100,000 articles. Larger archives are for the index command. */
    private static final long LONGEST_BODY = 256L << 20;

    /** How many bytes of a body have to come in each second that the server waits for it, after the first 30. */
    private static final long LEAST_RATE = 4 << 10;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Map<EndPoint, Sent> sent = new WeakHashMap<>();
    private final ScheduledExecutorScheduler scheduler =
            new ScheduledExecutorScheduler("slow-clients", /* daemon= */ true);

    private SlowClients() {}

    /** Watches the connections of a server. */
    static void watch(Server server) {
        SlowClients watch = new SlowClients();
        server.addBean(watch.scheduler);
        server.addEventListener(watch);
    }

    /**
     * What a connection had sent at the beginning of its newest request, or when it was last at rest.
     *
     * @param requests whose headers were complete
     * @param bytes in all
     * @param since by {@link System#nanoTime()}
     */
    private record Sent(long requests, long bytes, long since) {}

    @Override
    public void lifeCycleStarted(LifeCycle server) {
        lookLater((Server) server);
    }

    private void lookLater(Server server) {
        scheduler.schedule(() -> look(server), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(Server server) {
        for (Connector connector : server.getConnectors()) {
            connector.getConnectedEndPoints().forEach(this::look);
        }
        lookLater(server);
    }

    private void look(EndPoint client) {
        Connection connection = client.getConnection();
        if (connection == null) {
            return;
        }
        long requests = connection.getMessagesIn();
        long bytes = connection.getBytesIn();
        long now = System.nanoTime();
        Sent before = sent.get(client);
        if (before == null
                || requests != before.requests()
                || requests != connection.getMessagesOut()
                || bytes <= before.bytes()) {
            // Not in the middle of headers.
            sent.put(client, new Sent(requests, bytes, now));
        } else if (now - before.since() > LONGEST_HEADERS.toNanos()) {
            client.close();
        }
    }

    /** Closes the connection of a request without the end of its answer, so that the client sees that it is incomplete. */
    static void cutOff(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    /**
     * The body of a request, which fails with a {@link Problems.Refused} when it is too long (413) or comes too slowly
     * (408).
     */
    static InputStream limited(InputStream body) {
        return new FilterInputStream(body) {
            private long waited;
            private long bytes;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                long asked = System.nanoTime();
                int count = in.read(target, offset, length);
                waited += System.nanoTime() - asked;
                bytes += Math.max(0, count);
                if (bytes > LONGEST_BODY) {
                    throw new Problems.Refused(
                            413,
                            "The body is longer than " + (LONGEST_BODY >> 20)
                                    + " MB. Send it in parts, or use dateline index.");
                }
                if (waited > LONGEST_WAIT.toNanos() + bytes * 1_000_000_000 / LEAST_RATE) {
                    throw new Problems.Refused(408, "The body comes too slowly.");
                }
                return count;
            }
        };
    }

    /** The same stream, which fails when the client takes less than 64 KB while the server waits 30 s for it. */
    static OutputStream requireProgress(OutputStream out) {
        return new FilterOutputStream(out) {
            private long taken;
            private long waited;

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                long start = System.nanoTime();
                out.write(bytes, offset, length);
                waited += System.nanoTime() - start;
                taken += length;
                if (taken >= LEAST_TAKEN) {
                    taken = 0;
                    waited = 0;
                } else if (waited > LONGEST_WAIT.toNanos()) {
                    throw new IOException("the client takes its answer too slowly");
                }
            }
        };
    }
}
