package dev.dateline.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Limits the requests to the API that one address may send in a minute. Each address has as many tokens as it may send
 * requests in a minute; a request takes one, and they come back evenly. Clients on this machine, among them a reverse
 * proxy, are not limited. Thread-safe.
 */
final class RequestLimit {
    /** How many addresses are remembered; the one that came first goes first. About 1 MB. */
    private static final int MOST_ADDRESSES = 10_000;

    private final int perMinute;
    private final LongSupplier nanoTime;
    private final Map<String, Tokens> addresses = new LinkedHashMap<>();

    /** At most that many requests a minute and address; 0 for no limit. */
    RequestLimit(int perMinute) {
        this(perMinute, System::nanoTime);
    }

    /** The same by another clock, for tests. */
    RequestLimit(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
    }

    private record Tokens(double left, long at) {}

    /**
     * Counts a request.
     *
     * @throws Problems.Refused 429 when its address has sent too many
     */
    void check(Context context) {
        if (perMinute > 0 && context.path().startsWith("/api/") && !isLocal(context.ip())) {
            count(context.ip());
        }
    }

    /** Counts a request from an address. */
    synchronized void count(String address) {
        long now = nanoTime.getAsLong();
        Tokens before = addresses.getOrDefault(address, new Tokens(perMinute, now));
        double perNano = perMinute / (double) TimeUnit.MINUTES.toNanos(1);
        double left = Math.min(perMinute, before.left() + (now - before.at()) * perNano);
        if (left < 1) {
            int seconds = (int) Math.ceil((1 - left) / perNano / TimeUnit.SECONDS.toNanos(1));
            throw new Problems.Refused(
                    429, "This address has sent more than " + perMinute + " requests in a minute.", seconds);
        }
        addresses.put(address, new Tokens(left - 1, now));
        Iterator<String> oldest = addresses.keySet().iterator();
        while (addresses.size() > MOST_ADDRESSES) {
            oldest.next();
            oldest.remove();
        }
    }

    /** The address of a connection is a number, so no name is looked up. */
    private static boolean isLocal(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException odd) {
            return false;
        }
    }
}
