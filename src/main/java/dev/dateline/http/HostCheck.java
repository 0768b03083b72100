package dev.dateline.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that a foreign web page makes a browser send: those to a name that was rebound to this machine, and
 * those that write from another origin. Thread-safe.
 */
final class HostCheck {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9A-Fa-f:.]+]");

    private final Set<String> allowed = new TreeSet<>();
    private volatile boolean local;

    /** Also accepts these host names, in addition to loopback names and IP addresses. */
    HostCheck(Set<String> allowed) {
        allowed.forEach(name -> this.allowed.add(name.toLowerCase(Locale.ROOT)));
    }

    /** Remembers whether the server listens to this machine only. */
    void listensOn(String host) {
        try {
            local = InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            // The server cannot listen there either, and reports it.
            local = false;
        }
    }

    /**
     * Checks a request.
     *
     * @throws Problems.Refused 421 for a name that is not this server's, 403 for a write from another origin
     */
    void check(Context context) {
        String host = context.header("Host");
        boolean names = local || !allowed.isEmpty();
        if (names && host != null && !isOurs(name(host))) {
            throw new Problems.Refused(
                    421,
                    "This server does not answer to the name \"" + name(host)
                            + "\". Start it with --allowed-host to let it.");
        }
        String origin = context.header("Origin");
        if (origin != null && !READING.contains(context.method().name()) && !isSame(origin, host)) {
            throw new Problems.Refused(403, "Pages of other sites may not write to this server.");
        }
    }

    private boolean isOurs(String name) {
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || ADDRESS.matcher(name).matches()
                || allowed.contains(name);
    }

    private boolean isSame(String origin, @Nullable String host) {
        try {
            String authority = new URI(origin).getRawAuthority();
            return authority != null && (authority.equalsIgnoreCase(host) || allowed.contains(name(authority)));
        } catch (URISyntaxException opaque) {
            return false;
        }
    }

    /** The name in {@code name:port}, without a point at its end. */
    private static String name(String authority) {
        String name = authority.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
