package dev.dateline.elastic.node;

import dev.dateline.elastic.cluster.StartFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Waiting in short pauses until a time is over. One thread. */
final class Patience {
    /** A fifth of a second between looks: short beside a start of several seconds, and no load. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Instant deadline;

    Patience(Duration limit) {
        this.deadline = Instant.now().plus(limit);
    }

    /** Waits for one pause; fails with {@code message} when the time is over. */
    void require(Supplier<String> message) {
        if (Instant.now().isAfter(deadline)) {
            throw new StartFailure(message.get());
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The start of Elasticsearch was interrupted.", interrupted);
        }
    }
}
