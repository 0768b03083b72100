package dev.dateline.index;

import dev.dateline.DatelineException;
import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.read.ArticleFormats;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile.UnusableFile;
import dev.dateline.read.RejectedLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles that programs send over HTTP: each request is an incremental run of its own. A request is received as
 * a whole before its run begins, so a slow sender delays nobody else. Safe for many threads.
 */
public final class ArticleIntake {
    private final Archive archive;
    private final ArticleAnnotator annotator;

    /** Writes to an archive; articles are annotated first. */
    public ArticleIntake(Archive archive, ArticleAnnotator annotator) {
        this.archive = archive;
        this.annotator = annotator;
    }

    /** The archive that is written to. */
    public Archive archive() {
        return archive;
    }

    /**
     * What became of the articles.
     *
     * @param summary the counts
     * @param rejected lines that were not indexed, at most {@value #MOST_REJECTED}; their number is in the summary
     */
    public record Taken(IndexSummary summary, List<Rejected> rejected) {
        /** How many rejected lines are listed. */
        public static final int MOST_REJECTED = 100;

        /** Copies the list. */
        public Taken {
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * A line that was not indexed.
     *
     * @param line counted from 1
     * @param reason a plain sentence
     */
    public record Rejected(long line, String reason) {}

    /** What was sent cannot be read as articles at all, such as a zip archive or UTF-16. HTTP 400. */
    public static final class Unreadable extends DatelineException {
        private static final long serialVersionUID = 1L;

        private Unreadable(UnusableFile cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    /**
     * Indexes JSON lines in the article format, plain or compressed, as {@code dateline index} does. When the
     * connection breaks, what was received until then is indexed.
     *
     * @throws Unreadable when the lines cannot be read at all
     * @throws IndexFailure when the archive cannot be written to
     */
    public Taken take(InputStream lines) {
        List<Rejected> rejected = Collections.synchronizedList(new ArrayList<>());
        try (Received received = Received.from(lines);
                ArticleSource source = new ArticleSource("the request", received.content(), ArticleFormats.DATELINE)) {
            IndexSummary summary = archive.index(source, false, annotator, line -> keep(line, rejected), event -> {});
            return new Taken(summary, rejected);
        } catch (UnusableFile unusable) {
            throw new Unreadable(unusable);
        }
    }

    private static void keep(RejectedLine line, List<Rejected> rejected) {
        if (rejected.size() < Taken.MOST_REJECTED) {
            rejected.add(new Rejected(line.line().number(), line.reason()));
        }
    }

    /** A body that has been received: in memory when it is short, or else in a temporary file. */
    private static final class Received implements AutoCloseable {
        /** A push of a few hundred articles; several can be received at once in a heap of 256 MB. */
        private static final int MOST_IN_MEMORY = 1 << 20;

        private final ByteArrayOutputStream start = new ByteArrayOutputStream();
        private @Nullable Path rest;
        private @Nullable IOException broken;

        static Received from(InputStream body) {
            Received received = new Received();
            try {
                received.receive(body);
            } catch (IOException failure) {
                received.broken = failure;
            }
            return received;
        }

        private void receive(InputStream body) throws IOException {
            byte[] buffer = new byte[1 << 13];
            int read = body.read(buffer);
            while (read >= 0 && start.size() < MOST_IN_MEMORY) {
                start.write(buffer, 0, read);
                read = body.read(buffer);
            }
            if (read >= 0) {
                rest = Files.createTempFile("dateline-push-", ".jsonl");
                try (OutputStream file = Files.newOutputStream(rest)) {
                    file.write(buffer, 0, read);
                    body.transferTo(file);
                }
            }
        }

        /** All of it; fails at its end when receiving it failed there. */
        InputStream content() {
            List<InputStream> parts = new ArrayList<>();
            parts.add(new ByteArrayInputStream(start.toByteArray()));
            try {
                if (rest != null) {
                    parts.add(Files.newInputStream(rest));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            if (broken != null) {
                parts.add(failing(broken));
            }
            return new SequenceInputStream(Collections.enumeration(parts));
        }

        private static InputStream failing(IOException failure) {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    throw failure;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    throw failure;
                }
            };
        }

        @Override
        public void close() {
            try {
                if (rest != null) {
                    Files.deleteIfExists(rest);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
