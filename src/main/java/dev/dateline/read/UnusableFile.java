package dev.dateline.read;

import org.jspecify.annotations.Nullable;

/** An input that cannot be read at all, or not to its end; the message says which and why, for the user. */
public final class UnusableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableFile(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
