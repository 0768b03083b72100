package dev.dateline.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a server listens. */
final class ListenOptions {
    private static final int MAX_PORT = 65_535;

    /** Nobody guesses sixteen characters over a network. */
    private static final int SHORTEST_KEY = 16;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

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
            names = "--write-key",
            paramLabel = "KEY",
            defaultValue = "${env:DATELINE_WRITE_KEY}",
            description =
                    "Let those who send this key push and remove articles ($DATELINE_WRITE_KEY; default: nobody).")
    private @Nullable String writeKey;

    String host() {
        return host;
    }

    /** The write key; null when nobody may write. */
    @Nullable
    String writeKey() {
        if (writeKey == null || writeKey.isEmpty()) {
            return null;
        }
        if (writeKey.length() < SHORTEST_KEY || writeKey.chars().anyMatch(unit -> unit <= ' ' || unit > '~')) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(),
                    "The write key needs " + SHORTEST_KEY + " characters at least, plain ones without blanks.");
        }
        return writeKey;
    }

    int port() {
        if (port < 0 || port > MAX_PORT) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(),
                    "--port is a number from 0 to " + MAX_PORT + ", not " + port + ".");
        }
        return port;
    }

    /** What to type into a browser on this machine. */
    String address(int boundPort) {
        boolean local = host.equals("127.0.0.1") || host.equals("0.0.0.0");
        return "http://" + (local ? "localhost" : host) + ":" + boundPort;
    }
}
