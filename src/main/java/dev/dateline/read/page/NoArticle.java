package dev.dateline.read.page;

import dev.dateline.DatelineException;

/** A document has no article; the message says why. Without stack trace, as a folder may hold many such documents. */
public final class NoArticle extends DatelineException {
    private static final long serialVersionUID = 1L;

    /** For that reason, a sentence for people. */
    public NoArticle(String reason) {
        super(reason);
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }

    /** The reason. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
