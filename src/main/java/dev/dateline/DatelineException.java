package dev.dateline;

import org.jspecify.annotations.Nullable;

/**
 * A failure whose message is a whole sentence for the person who runs or uses Dateline: what is wrong, where, and how
 * to fix it. The command line and the HTTP API show that message; any other exception is a bug, and is reported as one.
 */
public abstract class DatelineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message a sentence for a person
     * @param cause what failed underneath, or null
     */
    protected DatelineException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * @param message a sentence for a person
     */
    protected DatelineException(String message) {
        super(message);
    }
}
