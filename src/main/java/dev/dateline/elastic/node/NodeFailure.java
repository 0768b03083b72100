package dev.dateline.elastic.node;

import dev.dateline.elastic.cluster.StartFailure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Says in a sentence why a node did not start: from what the file system refused, or from the server's log.
 *
 * @param folder the node's folder
 */
record NodeFailure(NodeFolder folder) {
    /** The end of a log is enough: a server that fails says why in its last lines, and a stack trace has 10 kB. */
    private static final int TAIL = 64 << 10;

    private static final int LINES_SHOWN = 5;

    /** What the server writes, and what it means; the first one found counts. */
    private static final List<Map.Entry<String, String>> KNOWN = List.of(
            Map.entry("No space left on device", "the disk of %s is full"),
            Map.entry("BindHttpException", "its port is taken by another program"),
            Map.entry("failed to obtain node lock", "the folder %s is in use by another Elasticsearch"),
            Map.entry("Lock held by another", "the folder %s is in use by another Elasticsearch"),
            Map.entry("AccessDeniedException", "it may not write in the folder %s"),
            Map.entry("cannot downgrade a node", "the folder %s was last used by a newer Elasticsearch"),
            Map.entry("Could not reserve enough space", "the machine has not enough free memory for its heap"),
            Map.entry("Cannot allocate memory", "the machine has not enough free memory for its heap"),
            Map.entry("not enough space", "the machine has not enough free memory for its heap"));

    /** What a refusal of the file system means for the node. */
    StartFailure of(IOException failure) {
        String message = reason(failure);
        if (message.contains("No space left")) {
            return new StartFailure("The disk of " + folder.root() + " is full.", failure);
        }
        if (failure instanceof AccessDeniedException denied) {
            return new StartFailure(
                    "The folder " + folder.root() + " cannot be used: permission denied for " + denied.getFile() + ".",
                    failure);
        }
        return new StartFailure(
                "Elasticsearch could not be started in " + folder.root() + ": " + message + ".", failure);
    }

    /** What the system says, without the name of the file, with which the message of the exception begins. */
    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(failure.getMessage());
    }

    /** Why the server ended, as the second half of a sentence; its last lines when the reason is not a known one. */
    String reason() {
        String everything = tail(folder.console()) + "\n" + tail(folder.log());
        return KNOWN.stream()
                .filter(known -> everything.contains(known.getKey()))
                .findFirst()
                .map(known -> known.getValue().formatted(folder.root()))
                .orElseGet(() -> "its last lines are:\n" + lastLines());
    }

    /** The last lines of the log, or of the console before there is a log, each indented by two spaces. */
    String lastLines() {
        String log = tail(folder.log());
        List<String> lines = (log.isBlank() ? tail(folder.console()) : log)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
        return last.isEmpty() ? "  (none)" : "  " + String.join("\n  ", last);
    }

    private static String tail(Path file) {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (RandomAccessFile input = new RandomAccessFile(file.toFile(), "r")) {
            input.seek(Math.max(0, input.length() - TAIL));
            byte[] bytes = new byte[TAIL];
            int read = input.read(bytes);
            return new String(bytes, 0, Math.max(0, read), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
