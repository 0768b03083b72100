package dev.dateline.read;

import dev.dateline.DatelineException;
import org.jspecify.annotations.Nullable;

/** An input that cannot be read, or not to its end; the message says which and why, for the user. */
public final class UnusableFile extends DatelineException {
    private static final long serialVersionUID = 1L;

    UnusableFile(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
