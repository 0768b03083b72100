package dev.dateline.cli;

import dev.dateline.index.IndexEvent;
import dev.dateline.index.IndexSummary;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Shows a run's progress on standard error: a bar on a terminal, a line every few seconds otherwise. The first faults of
 * the input are shown too, each with its file and line. One call at a time.
 */
final class IndexProgress implements Consumer<IndexEvent>, AutoCloseable {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_BARS = Duration.ofMillis(200);

    /** How many faults of a kind are shown; the summary counts all of them. */
    private static final int SHOWN = 10;

    /** Width of the bar in columns; with its counts the line fits a terminal of 120 columns. */
    private static final int WIDTH = 20;

    /** Back to the beginning of the line, and erase it. */
    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter error;
    private final boolean terminal;
    private long lastShown = System.nanoTime();
    private String bar = "";
    private int rejects;
    private int drops;

    private IndexProgress(PrintWriter error, boolean terminal) {
        this.error = error;
        this.terminal = terminal;
    }

    /** Progress on that writer; a bar when standard error is a terminal. */
    static IndexProgress on(PrintWriter error) {
        // The start script looks at standard error; Java itself can only ask for input and output together.
        return on(error, Boolean.getBoolean("dateline.terminal"));
    }

    static IndexProgress on(PrintWriter error, boolean terminal) {
        return new IndexProgress(error, terminal);
    }

    @Override
    public void accept(IndexEvent event) {
        switch (event) {
            case IndexEvent.Progress progress -> show(progress);
            case IndexEvent.LineRejected rejected -> {
                rejects++;
                fault(rejects, rejected.line().place() + ": rejected, " + rejected.reason());
            }
            case IndexEvent.MentionDropped dropped -> {
                drops++;
                fault(drops, dropped.line().place() + ": left out, " + dropped.reason());
            }
            case IndexEvent.Notice notice -> say(notice.message());
            case IndexEvent.Waiting waiting ->
                say("Waiting " + waiting.pause().toMillis() + " ms for Elasticsearch: " + waiting.reason());
            case IndexEvent.Step step -> say(step.what());
        }
    }

    /** Removes the bar, so that other output can follow. */
    void end() {
        draw("");
    }

    @Override
    public void close() {
        end();
    }

    private void show(IndexEvent.Progress progress) {
        long now = System.nanoTime();
        if (now - lastShown < (terminal ? BETWEEN_BARS : BETWEEN_LINES).toNanos()) {
            return;
        }
        lastShown = now;
        boolean measured = progress.bytesInAll() > 0;
        int percent = measured ? (int) Math.min(100, 100 * progress.bytesRead() / progress.bytesInAll()) : 0;
        String counts = counts(progress.counts());
        if (!terminal) {
            say((measured ? percent + " % of the input, " : "") + counts);
        } else if (measured) {
            int full = WIDTH * percent / 100;
            draw("[" + "=".repeat(full) + " ".repeat(WIDTH - full) + "] " + percent + " % " + counts);
        } else {
            draw(counts);
        }
    }

    private static String counts(IndexSummary counts) {
        return String.format(
                Locale.ROOT,
                "%,d read, %,d indexed, %,d unchanged, %,d rejected",
                counts.read(),
                counts.indexed(),
                counts.unchanged(),
                counts.rejected());
    }

    private void draw(String next) {
        if (!bar.isEmpty() || !next.isEmpty()) {
            error.print(ERASE + next);
            error.flush();
        }
        bar = next;
    }

    private void fault(int number, String message) {
        if (number <= SHOWN) {
            say(message);
        } else if (number == SHOWN + 1) {
            say("More of this kind are counted, but not shown.");
        }
    }

    /** Writes a line above the bar. */
    private void say(String message) {
        String below = bar;
        draw("");
        error.println(message);
        error.flush();
        draw(below);
    }
}
