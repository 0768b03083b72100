package dev.dateline.elastic.node;

import dev.dateline.elastic.cluster.StartFailure;
import dev.dateline.text.Digests;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The folder of a node, which holds everything of it: deleting the folder of a stopped node removes all of it. It is
 * below the data folder, or, when the server's user cannot reach that (a data folder in /root), at a place of its own
 * whose name derives from the path of the data folder.
 *
 * @param root the folder
 * @param elsewhere whether it is not in the data folder
 */
record NodeFolder(Path root, boolean elsewhere) {
    private static final String NAME = "elasticsearch";

    /** Root may write to the first; the second is for machines whose /var/lib is read-only. */
    private static final List<Path> ELSEWHERE =
            List.of(Path.of("/var/lib/dateline"), Path.of(System.getProperty("java.io.tmpdir"), "dateline"));

    /** Everyone may enter and read, only the owner may write: the server's user is not the program's. */
    private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");

    /** Finds or makes the folder for a node on {@code dataFolder} that {@code user} runs. */
    static NodeFolder find(Path dataFolder, Unprivileged user) {
        make(dataFolder);
        Path inside = dataFolder.resolve(NAME);
        make(inside);
        if (user.reaches(inside)) {
            return new NodeFolder(inside, false);
        }
        for (Path elsewhere : ELSEWHERE) {
            Path folder = elsewhere.resolve(nameFor(dataFolder));
            if (makes(folder) && user.reaches(folder)) {
                return new NodeFolder(folder, true);
            }
        }
        throw new StartFailure("The user nobody, which runs Elasticsearch for root, can reach neither " + dataFolder
                + " nor " + ELSEWHERE.getFirst() + ": choose a data folder elsewhere with --data.");
    }

    /** The copy of the server that this node runs, our plugin inside. */
    Path server() {
        return root.resolve("server");
    }

    /** Configuration, written anew at each start. */
    Path config() {
        return root.resolve("config");
    }

    /** The indices. */
    Path indices() {
        return root.resolve("indices");
    }

    /** The server's log, and the files in which it reports its ports. */
    Path logs() {
        return root.resolve("logs");
    }

    /** The server's temporary files. */
    Path temporary() {
        return root.resolve("tmp");
    }

    /** Where file-system snapshots may be written. */
    Path snapshots() {
        return root.resolve("snapshots");
    }

    /** The server's log. */
    Path log() {
        return logs().resolve("elasticsearch.log");
    }

    /**
     * The log of the run before: each start begins a new one, so that the reason of an old failure is not taken for
     * that of a new one.
     */
    Path logBefore() {
        return logs().resolve("elasticsearch-before.log");
    }

    /** What the launcher and the JVM print, which is not in the log. */
    Path console() {
        return logs().resolve("console.log");
    }

    /** Written by the server once it listens: one address a line. */
    Path ports() {
        return logs().resolve("http.ports");
    }

    /** The process of the node, and where it answers. */
    Path state() {
        return root.resolve("node.json");
    }

    /** The password of the node's user, for the user of the program only. */
    Path password() {
        return root.resolve("password");
    }

    /** Held by the program that runs the node. */
    Path lock() {
        return root.resolve("node.lock");
    }

    /**
     * The folder's own name, for people, and 12 digits of the hash of its path, as several folders may have that name.
     */
    static String nameFor(Path dataFolder) {
        Path name = dataFolder.getFileName();
        return (name == null ? "data" : name) + "-"
                + HexFormat.of().formatHex(Digests.sha256(dataFolder.toString()), 0, 6);
    }

    private static boolean makes(Path folder) {
        try {
            make(folder);
            return true;
        } catch (StartFailure tryTheNext) {
            return false;
        }
    }

    /** Makes the folder and the missing ones above it, so that everyone may enter them, whatever the umask says. */
    private static void make(Path folder) {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            make(parent);
        }
        try {
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, OPEN);
        } catch (FileAlreadyExistsException failure) {
            if (!Files.isDirectory(folder)) {
                throw new StartFailure(folder + " is a file, and the data folder must be a folder.", failure);
            }
        } catch (IOException failure) {
            throw new StartFailure(
                    "The folder " + folder + " cannot be made: " + NodeFailure.reason(failure) + ".", failure);
        }
    }
}
