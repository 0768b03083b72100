package dev.dateline.search;

import java.util.OptionalInt;

/** A request that cannot be answered as it stands: whoever sent it must change it. HTTP 400, exit code 2. */
public class InvalidRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    /**
     * Names what is wrong.
     *
     * @param parameter the parameter's name in the API
     * @param detail one or two sentences for the person who asked: what is wrong and what is allowed
     */
    public InvalidRequest(String parameter, String detail) {
        super(detail);
        this.parameter = parameter;
    }

    /** The parameter's name in the API. */
    public final String parameter() {
        return parameter;
    }

    /** The sentences for the person who asked. */
    public final String detail() {
        return String.valueOf(getMessage());
    }

    /** Where in the parameter's value the fault is, 0-based, in code points; empty when it is the whole value. */
    public OptionalInt position() {
        return OptionalInt.empty();
    }
}
