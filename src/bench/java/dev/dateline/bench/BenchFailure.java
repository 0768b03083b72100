package dev.dateline.bench;

import dev.dateline.DatelineException;
import org.jspecify.annotations.Nullable;

/** A measurement that could not be made; the message says why. */
public final class BenchFailure extends DatelineException {
    private static final long serialVersionUID = 1;

    /** With a whole sentence, and what failed underneath, or null. */
    public BenchFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
