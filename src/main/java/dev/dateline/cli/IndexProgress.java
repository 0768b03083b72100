package dev.dateline.cli;

import dev.dateline.index.IndexEvent;
import dev.dateline.index.IndexSummary;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows a run's progress on standard error: a bar on a terminal, a line every few seconds otherwise, and beneath it the
 * first mistakes of the input, each with its file and line. One call at a time.
 */
final class IndexProgress implements Consumer<IndexEvent>, AutoCloseable {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    /** So many mistakes of a kind are shown; the summary counts all of them. */
    private static final int SHOWN = 10;

    private final PrintWriter error;
    private final @Nullable ProgressBar bar;
    private long lastLine = System.nanoTime();
    private int rejects;
    private int drops;

    private IndexProgress(PrintWriter error, @Nullable ProgressBar bar) {
        this.error = error;
        this.bar = bar;
    }

    /** Progress on that writer; a bar when standard error is a terminal. */
    static IndexProgress on(PrintWriter error) {
        // The start script looks at standard error; Java itself can only ask for input and output together.
        ProgressBar bar = !Boolean.getBoolean("dateline.terminal")
                ? null
                : new ProgressBarBuilder()
                        .setTaskName("Indexing")
                        .setUnit(" MB", 1 << 20)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .build();
        return new IndexProgress(error, bar);
    }

    @Override
    public void accept(IndexEvent event) {
        switch (event) {
            case IndexEvent.Progress progress -> show(progress);
            case IndexEvent.LineRejected rejected -> {
                rejects++;
                mistake(rejects, rejected.line().place() + ": rejected, " + rejected.reason());
            }
            case IndexEvent.MentionDropped dropped -> {
                drops++;
                mistake(drops, dropped.line().place() + ": left out, " + dropped.reason());
            }
            case IndexEvent.Notice notice -> say(notice.message());
            case IndexEvent.Waiting waiting ->
                say("Waiting " + waiting.pause().toMillis() + " ms for Elasticsearch: " + waiting.reason());
            case IndexEvent.Step step -> say(step.what());
        }
    }

    /** Takes the bar away, so that other output can follow. */
    void end() {
        if (bar != null) {
            bar.close();
        }
    }

    @Override
    public void close() {
        end();
    }

    private void show(IndexEvent.Progress progress) {
        if (bar != null) {
            bar.maxHint(progress.bytesInAll());
            bar.stepTo(progress.bytesRead());
            bar.setExtraMessage(counts(progress.counts()));
        } else if (System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
            lastLine = System.nanoTime();
            String share = progress.bytesInAll() > 0
                    ? 100 * progress.bytesRead() / progress.bytesInAll() + " % of the input, "
                    : "";
            say(share + counts(progress.counts()));
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

    private void mistake(int number, String message) {
        if (number <= SHOWN) {
            say(message);
        } else if (number == SHOWN + 1) {
            say("More of this kind are counted, but not shown.");
        }
    }

    private void say(String message) {
        error.println(message);
        error.flush();
    }
}
