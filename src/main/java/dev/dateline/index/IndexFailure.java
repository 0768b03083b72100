package dev.dateline.index;

import org.jspecify.annotations.Nullable;

/** The run cannot go on; the message says in a plain sentence what happened and what the user can do. */
public final class IndexFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure with its cause; null when there is none. */
    public IndexFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
