package dev.dateline.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a server: where it listens, and who may use it. */
final class ListenOptions {
    private static final int MAX_PORT = 65_535;

    /** Sixteen characters cannot be guessed over a network. */
    private static final int SHORTEST_KEY = 16;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = "${env:DATELINE_HOST:-127.0.0.1}",
            description = "The name or address to listen on; 0.0.0.0 for all ($DATELINE_HOST; default: 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:DATELINE_PORT:-7070}",
            description = "The port to listen on; 0 for any free one ($DATELINE_PORT; default: 7070).")
    private int port = 7070;

    @Option(
            names = "--allowed-host",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "${env:DATELINE_ALLOWED_HOSTS}",
            description = "A name that browsers may reach the server by, such as that of a reverse proxy, besides"
                    + " localhost and IP addresses; may be given several times ($DATELINE_ALLOWED_HOSTS, separated by"
                    + " commas). Without it, a server on another address than loopback accepts any name.")
    private List<String> allowedHosts = List.of();

    @Option(
            names = "--write-key",
            paramLabel = "KEY",
            defaultValue = "${env:DATELINE_WRITE_KEY}",
            description = "Let clients that send this key push and remove articles; better given as"
                    + " $DATELINE_WRITE_KEY, which no process list shows. Without a key the archive is read only.")
    private @Nullable String writeKey;

    @Option(
            names = "--requests-per-minute",
            paramLabel = "N",
            defaultValue = "${env:DATELINE_REQUESTS_PER_MINUTE:-3000}",
            description = "How many requests to the API one address may send in a minute; 0 for no limit"
                    + " ($DATELINE_REQUESTS_PER_MINUTE; default: 3000). This machine is not limited; a reverse proxy on"
                    + " it has limits of its own.")
    private int requestsPerMinute = 3000;

    String host() {
        return host;
    }

    /** The host names that the server accepts in addition to its own address and loopback. */
    Set<String> allowedHosts() {
        return allowedHosts.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The write key; null when writing is not allowed. */
    @Nullable
    String writeKey() {
        if (writeKey == null || writeKey.isEmpty()) {
            return null;
        }
        if (writeKey.length() < SHORTEST_KEY || writeKey.chars().anyMatch(unit -> unit <= ' ' || unit > '~')) {
            throw wrong("The write key needs at least " + SHORTEST_KEY + " characters, all of them visible ASCII.");
        }
        return writeKey;
    }

    int port() {
        if (port < 0 || port > MAX_PORT) {
            throw wrong("--port is a number from 0 to " + MAX_PORT + ", not " + port + ".");
        }
        return port;
    }

    /** 0 for no limit. */
    int requestsPerMinute() {
        if (requestsPerMinute < 0) {
            throw wrong("--requests-per-minute is 0 or more, not " + requestsPerMinute + ".");
        }
        return requestsPerMinute;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The address to open in a browser on this machine. */
    String address(int boundPort) {
        boolean local = host.equals("127.0.0.1") || host.equals("0.0.0.0");
        return "http://" + (local ? "localhost" : host) + ":" + boundPort;
    }
}
