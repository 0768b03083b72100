package dev.dateline.http;

/** The server cannot listen where it was told to. */
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the address, and what to do about it. */
    public PortTaken(String host, int port, Throwable cause) {
        super(
                "Cannot listen on " + host + ":" + port + ": another program uses that port, or the address is not one"
                        + " of this machine. Choose another with --port or --host.",
                cause);
    }
}
