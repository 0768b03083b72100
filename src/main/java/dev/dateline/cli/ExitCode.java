package dev.dateline.cli;

/** The program's exit codes. */
public final class ExitCode {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG_USE = 2;

    /** All of the input was read, and some articles in it could not be used. */
    public static final int DONE_WITH_REJECTS = 3;

    private ExitCode() {}
}
