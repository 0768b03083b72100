package dev.dateline.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A door to another server that can be shut, which then looks as if the server were gone. */
final class Gate implements AutoCloseable {
    private final URI target;
    private final ServerSocket door;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    Gate(URI target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    void shut() {
        open = false;
        passing.forEach(Gate::end);
    }

    void reopen() {
        open = true;
    }

    private void serve() {
        try {
            while (true) {
                Socket client = door.accept();
                if (open) {
                    Socket server = new Socket(target.getHost(), target.getPort());
                    pass(client, server);
                    pass(server, client);
                } else {
                    client.close();
                }
            }
        } catch (IOException closed) {
            // The door is gone; so is the test.
        }
    }

    private void pass(Socket from, Socket to) {
        passing.add(from);
        Thread.ofVirtual().start(() -> {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException ended) {
                // One side hung up.
            }
            end(from);
            end(to);
        });
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        shut();
    }
}
