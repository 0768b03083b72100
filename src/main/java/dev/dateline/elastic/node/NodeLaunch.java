package dev.dateline.elastic.node;

import dev.dateline.elastic.cluster.StartFailure;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Starts a server in a folder whose lock the caller holds, and waits until it answers. One thread. */
final class NodeLaunch {
    private final NodeFolder folder;
    private final NodeSettings settings;
    private final Unprivileged user;
    private final NodeProbe probe;

    NodeLaunch(NodeFolder folder, NodeSettings settings, Unprivileged user, NodeProbe probe) {
        this.folder = folder;
        this.settings = settings;
        this.user = user;
        this.probe = probe;
    }

    /** Checks, lays the folder out, starts the process and writes down which it is. */
    NodeProcess run() throws IOException {
        Path javaHome = javaHome();
        requirePort();
        new NodeFiles(folder, user).prepare(Distribution.find(), settings);
        NodeProcess process = NodeProcess.start(folder, user, javaHome);
        new NodeState(process.pid(), process.started(), null, null).write(folder.state());
        return process;
    }

    /** Where the server answers, once it does. */
    URI waitFor(NodeProcess process) throws IOException {
        Patience patience = new Patience(settings.patience());
        while (true) {
            requireLife(process);
            patience.require(this::tooSlow);
            Optional<URI> ready = listening().filter(url -> answers(url, process));
            if (ready.isPresent()) {
                return ready.get();
            }
        }
    }

    private void requireLife(NodeProcess process) {
        if (!process.runs()) {
            throw new StartFailure("Elasticsearch did not start: " + new NodeLog(folder).reason());
        }
    }

    private String tooSlow() {
        return "Elasticsearch was not ready after %d seconds; the last lines of %s are:%n%s"
                .formatted(settings.patience().toSeconds(), folder.log(), new NodeLog(folder).lastLines());
    }

    private Optional<URI> listening() throws IOException {
        if (!Files.isReadable(folder.ports())) {
            return Optional.empty();
        }
        List<String> addresses = Files.readAllLines(folder.ports());
        return addresses.isEmpty() ? Optional.empty() : Optional.of(URI.create("http://" + addresses.getFirst()));
    }

    private boolean answers(URI url, NodeProcess process) {
        Optional<String> cluster = probe.readyCluster(url);
        try {
            if (cluster.isPresent()) {
                new NodeState(process.pid(), process.started(), url, cluster.get()).write(folder.state());
            }
            return cluster.isPresent();
        } catch (IOException failure) {
            throw NodeErrors.sentence(folder, failure);
        }
    }

    /** The JDK that runs this program, which is 21 or newer, as the program would not have started on an older one. */
    private Path javaHome() {
        Path home = Path.of(System.getProperty("java.home"));
        Path java = home.resolve("bin/java");
        if (!Files.isExecutable(java)) {
            throw new StartFailure("There is no JDK at " + home + ": Elasticsearch needs one of version 21 or newer.");
        }
        if (!user.runs(java)) {
            throw new StartFailure("The user nobody, who runs Elasticsearch for root, cannot reach the JDK at " + home
                    + ": install a JDK for all users, or run dateline as an ordinary user.");
        }
        return home;
    }

    private void requirePort() throws IOException {
        if (settings.port() == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket(settings.port(), 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (BindException taken) {
            throw new StartFailure(
                    "Port " + settings.port()
                            + " is taken by another program: stop that program, or choose another port for Elasticsearch.",
                    taken);
        }
    }
}
