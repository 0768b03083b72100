package dev.dateline.index;

import dev.dateline.DatelineException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run cannot go on; the message says what happened and what was and was not done. */
public class IndexFailure extends DatelineException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable IndexSummary soFar;

    /** A failure with its cause, which may be null. */
    public IndexFailure(String message, @Nullable Throwable cause) {
        this(message, cause, null);
    }

    private IndexFailure(String message, @Nullable Throwable cause, @Nullable IndexSummary soFar) {
        super(message, cause);
        this.soFar = soFar;
    }

    /** The same failure with the counts of the run until it happened. */
    IndexFailure after(IndexSummary counts) {
        return new IndexFailure(String.valueOf(getMessage()), this, counts);
    }

    /** The counts of the run until it failed; empty when it had not begun. */
    public Optional<IndexSummary> soFar() {
        return Optional.ofNullable(soFar);
    }

    /** The archive is being written to by another run; the same can succeed when that has ended. HTTP 503. */
    public static final class Busy extends IndexFailure {
        private static final long serialVersionUID = 1L;

        /** The message says who writes, and since when. */
        public Busy(String message) {
            super(message, null);
        }
    }
}
