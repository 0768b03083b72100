package dev.dateline.search.query;

import dev.dateline.search.InvalidRequest;
import java.util.OptionalInt;

/** A query that cannot be understood. */
public final class QuerySyntaxException extends InvalidRequest {
    private static final long serialVersionUID = 1L;

    private final int position;
    private final String expected;

    /**
     * Reports where and why.
     *
     * @param position where in the query, 0-based, in code points; the query's length for its end
     * @param detail a sentence for the person who typed it
     * @param expected what is allowed there, as the end of "expected ..."
     */
    public QuerySyntaxException(int position, String detail, String expected) {
        super("q", detail);
        this.position = position;
        this.expected = expected;
    }

    @Override
    public OptionalInt position() {
        return OptionalInt.of(position);
    }

    /** What is allowed there, as the end of "expected ...". */
    public String expected() {
        return expected;
    }
}
