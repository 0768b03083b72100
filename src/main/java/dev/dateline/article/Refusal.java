package dev.dateline.article;

/**
 * Ends the reading of one article; its message becomes the reason of an {@link InvalidArticle}. It never leaves this
 * package and has no stack trace, since a bad archive can hold millions of bad lines.
 */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String reason) {
        super(reason, null, false, false);
    }

    /** The reason, a plain sentence. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
