package dev.dateline.elastic.write;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;

/**
 * Which process builds an index; stands in the index's {@code _meta}, so that another run can tell an index under
 * construction from one that was left behind by a program that was killed.
 *
 * @param host the machine's name
 * @param pid the process on it
 * @param started when that process was started, in milliseconds since 1970: process ids are used again
 */
record BuildMark(String host, long pid, long started) {
    /** After so long, what another machine began and did not finish is taken as left behind. */
    private static final Duration PATIENCE_WITH_OTHER_HOSTS = Duration.ofDays(1);

    /** This process. */
    static BuildMark current() {
        ProcessHandle process = ProcessHandle.current();
        return new BuildMark(hostName(), process.pid(), started(process));
    }

    /** Whether that process can still be at work on an index created at that time. */
    boolean isAtWork(Instant indexCreated, Instant now) {
        if (!host.equals(hostName())) {
            return indexCreated.plus(PATIENCE_WITH_OTHER_HOSTS).isAfter(now);
        }
        return ProcessHandle.of(pid)
                .filter(process -> process.isAlive() && started(process) == started)
                .isPresent();
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
