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
 * Finds and makes the folder for a node: below the data folder, or, when the server's user cannot get there (a data
 * folder in /root), at a place of its own whose name derives from the data folder's path.
 *
 * @param folder the node's folder, made and reachable
 * @param elsewhere whether it is not in the data folder
 */
record NodePlace(NodeFolder folder, boolean elsewhere) {
    private static final String NAME = "elasticsearch";

    /** Root may write the first; the second is for machines whose /var/lib is read-only. */
    private static final List<Path> ELSEWHERE =
            List.of(Path.of("/var/lib/dateline"), Path.of(System.getProperty("java.io.tmpdir"), "dateline"));

    /** Everybody may pass and look, only the owner may change: the server's user is not the program's. */
    private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");

    /** The place for a node on {@code dataFolder} that {@code user} runs. */
    static NodePlace find(Path dataFolder, Unprivileged user) {
        make(dataFolder);
        Path inside = dataFolder.resolve(NAME);
        make(inside);
        if (user.reaches(inside)) {
            return new NodePlace(new NodeFolder(inside), false);
        }
        for (Path elsewhere : ELSEWHERE) {
            Path folder = elsewhere.resolve(nameFor(dataFolder));
            if (makes(folder) && user.reaches(folder)) {
                return new NodePlace(new NodeFolder(folder), true);
            }
        }
        throw new StartFailure("The user nobody, who runs Elasticsearch for root, can reach neither " + dataFolder
                + " nor " + ELSEWHERE.getFirst() + ": choose a data folder elsewhere with --data.");
    }

    /** The folder's own name, to be recognised, and 12 digits of its path's hash, to be told from its namesakes. */
    static String nameFor(Path dataFolder) {
        byte[] hash = Digests.sha256(dataFolder.toString());
        Path name = dataFolder.getFileName();
        return (name == null ? "data" : name) + "-" + HexFormat.of().formatHex(hash, 0, 6);
    }

    private static boolean makes(Path folder) {
        try {
            make(folder);
            return true;
        } catch (StartFailure tryTheNext) {
            return false;
        }
    }

    /** Makes the folder and the missing ones above it, open to pass whatever the umask says. */
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
                throw new StartFailure(folder + " is a file, and the data folder has to be a folder.", failure);
            }
        } catch (IOException failure) {
            throw new StartFailure(
                    "The folder " + folder + " cannot be made: " + NodeErrors.reason(failure) + ".", failure);
        }
    }
}
