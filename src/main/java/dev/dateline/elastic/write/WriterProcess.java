package dev.dateline.elastic.write;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The process that holds a lock, so that another process on the same machine can detect that it has ended.
 *
 * @param host the machine's name, for messages
 * @param machine identifies the machine, its start and, in containers, the set of processes that see each other
 * @param pid the process
 * @param started when it was started, in milliseconds since 1970: process ids are reused
 */
record WriterProcess(String host, String machine, long pid, long started) {
    /** This process. */
    static WriterProcess current() {
        ProcessHandle process = ProcessHandle.current();
        return new WriterProcess(hostName(), thisMachine(), process.pid(), started(process));
    }

    /** Whether it is certain that the process has ended; false for a process on another machine. */
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

    /** Host names are not enough: machines share them, and containers on one machine have process ids of their own. */
    private static String thisMachine() {
        try {
            return hostName()
                    + " "
                    + Files.readString(Path.of("/proc/sys/kernel/random/boot_id"))
                            .strip()
                    + " " + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
        } catch (IOException | UnsupportedOperationException notLinux) {
            return hostName();
        }
    }
}
