package dev.dateline.read.page;

/** There is no article in a document; the message says why. Without stack trace, as a folder may hold many such. */
public final class NoArticle extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For that reason, a sentence for people. */
    public NoArticle(String reason) {
        super(reason, null, false, false);
    }

    /** The reason. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
