package dev.dateline.elastic.node;

import com.sun.security.auth.module.UnixSystem;
import dev.dateline.elastic.cluster.StartFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The user that the server runs as. Elasticsearch refuses to run as root, so a program that root started gives it to the
 * user nobody; any other user runs it as that user.
 *
 * @param prefix what a command starts with so that this user runs it; empty when it is this program's user
 */
record Unprivileged(List<String> prefix) {
    /** The number of the user and the group "nobody" on every Linux since the 2.4 kernel. */
    private static final int NOBODY = 65_534;

    private static final String NUMBER = Integer.toString(NOBODY);

    /** The programs that change the user, best first: setpriv needs no account, no shell and no PAM. */
    private static final Map<String, List<String>> PROGRAMS = Map.of(
            "setpriv", List.of("--reuid=" + NUMBER, "--regid=" + NUMBER, "--clear-groups", "--"),
            "runuser", List.of("-u", "nobody", "--"),
            "su", List.of("-s", "/bin/sh", "nobody", "-c", "exec \"$0\" \"$@\"", "--"));

    private static final List<String> BEST_FIRST = List.of("setpriv", "runuser", "su");

    /** root's own path may lack these, as under cron. */
    private static final String USUAL_FOLDERS = "/usr/sbin:/usr/bin:/sbin:/bin";

    /** The user for a server that this program starts. */
    static Unprivileged forThisProgram() {
        if (new UnixSystem().getUid() != 0) {
            return new Unprivileged(List.of());
        }
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + USUAL_FOLDERS;
        return new Unprivileged(changeOfUser(path));
    }

    /** The command that changes the user, from the first program found in {@code path}, folders separated by colons. */
    static List<String> changeOfUser(String path) {
        for (String program : BEST_FIRST) {
            for (String folder : path.split(File.pathSeparator, -1)) {
                Path file = Path.of(folder, program);
                if (!folder.isEmpty() && Files.isExecutable(file)) {
                    return Stream.concat(Stream.of(file.toString()), PROGRAMS.getOrDefault(program, List.of()).stream())
                            .toList();
                }
            }
        }
        throw new StartFailure(
                "Elasticsearch refuses to run as root, and none of " + String.join(", ", BEST_FIRST)
                        + " is here to run it as another user: install the package util-linux, or run dateline as an ordinary user.");
    }

    /** Whether this is another user than the one that runs this program. */
    boolean another() {
        return !prefix.isEmpty();
    }

    /** The command that runs {@code command} as this user. */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return List.copyOf(whole);
    }

    /** Whether this user can reach {@code folder}, through all the folders above it. */
    boolean reaches(Path folder) {
        return !another() || test("-x", folder);
    }

    /** Whether this user may run {@code program}. */
    boolean runs(Path program) {
        return another() ? test("-x", program) : Files.isExecutable(program);
    }

    /** Gives a folder or file, not what is in it, to this user. */
    void own(Path file) throws IOException {
        if (another()) {
            Files.setAttribute(file, "unix:uid", NOBODY);
            Files.setAttribute(file, "unix:gid", NOBODY);
        }
    }

    private boolean test(String what, Path file) {
        List<String> command = command(List.of("/bin/sh", "-c", "test " + what + " \"$0\"", file.toString()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException failure) {
            throw new StartFailure("Changing to the user nobody failed: " + failure.getMessage() + ".", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
