package dev.dateline.search;

import dev.dateline.DatelineException;
import java.util.OptionalInt;

/** A request that cannot be answered: the caller must change it. HTTP 400, exit code 2. */
public class InvalidRequest extends DatelineException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    /**
     * Reports what is wrong.
     *
     * @param parameter the parameter's name in the API
     * @param detail one or two sentences for a person: what is wrong and what is allowed
     */
    public InvalidRequest(String parameter, String detail) {
        super(detail);
        this.parameter = parameter;
    }

    /** The parameter's name in the API. */
    public final String parameter() {
        return parameter;
    }

    /** The sentences for a person. */
    public final String detail() {
        return String.valueOf(getMessage());
    }

    /** The offset of the fault in the value, 0-based, in code points; empty when it is the whole value. */
    public OptionalInt position() {
        return OptionalInt.empty();
    }
}
