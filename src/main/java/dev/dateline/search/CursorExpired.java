package dev.dateline.search;

/** A cursor that was good once and is not any more; the search must begin again. HTTP 410. */
public final class CursorExpired extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The cursor's snapshot of the archive is gone. */
    public CursorExpired(Throwable cause) {
        super(
                "This list of results was left for too long and is no longer kept. Search again from the first page.",
                cause);
    }
}
