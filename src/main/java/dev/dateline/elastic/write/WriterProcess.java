package dev.dateline.elastic.write;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The process that holds a lock, so that another process on the same machine can tell that it has ended.
 *
 * @param host the machine's name, for people
 * @param machine identifies the machine, its start and, in containers, the set of processes that see each other
 * @param pid the process
 * @param started when it was started, in milliseconds since 1970: process numbers are used again
 */
record WriterProcess(String host, String machine, long pid, long started) {
    /** This process. */
    static WriterProcess current() {
        ProcessHandle process = ProcessHandle.current();
        return new WriterProcess(hostName(), thisMachine(), process.pid(), started(process));
    }

    /** Whether it is certain that the process has ended; false for one of another machine. */
    boolean hasEnded() {
        return machine.equals(thisMachine())
                && ProcessHandle.of(pid)
                        .filter(process -> process.isAlive() && started(process) == started)
                        .isEmpty();
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

    /** Names alone are not enough: machines share them, and containers of one machine have process numbers of their own. */
    private static String thisMachine() {
        try {
            return hostName()
                    + " " + Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip()
                    + " " + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
        } catch (IOException | UnsupportedOperationException notLinux) {
            return hostName();
        }
    }
}
