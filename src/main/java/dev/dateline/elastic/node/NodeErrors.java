package dev.dateline.elastic.node;

import dev.dateline.elastic.cluster.StartFailure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in a sentence what a file system's refusal means for a node. */
final class NodeErrors {
    private NodeErrors() {}

    static StartFailure sentence(NodeFolder folder, IOException failure) {
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

    /** What the system says, without the file's name that the exception's message begins with. */
    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such place";
        }
        if (failure instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(failure.getMessage());
    }
}
