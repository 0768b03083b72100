package dev.dateline.read;

import dev.dateline.article.ArticleParser;
import dev.dateline.article.ParseResult.InvalidArticle;
import dev.dateline.article.ParseResult.ParsedArticle;
import dev.dateline.article.PartialDate;
import dev.dateline.read.ArticleFormat.DocumentFormat;
import dev.dateline.read.ArticleFormat.LineFormat;
import dev.dateline.read.FileSet.SourceFile;
import dev.dateline.read.InputFile.UnusableFile;
import dev.dateline.read.ReadEvent.SourceLine;
import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.Document.Unstated;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads article files one after the other, one article at a time, also those in folders and archives. A file or a line
 * that cannot be used is reported and does not stop the rest. One thread; it holds at most one file and one archive
 * open, and {@link #close()} closes them.
 */
public final class ArticleSource implements AutoCloseable {
    private final ReadOptions options;
    private final SourceFiles files;
    private final long totalBytes;
    private final DocumentReader documents;
    private final Packed.Counter counter = new Packed.Counter();
    private final Deque<ReadEvent> notices = new ArrayDeque<>();
    private final UnlikelyDates unlikely = new UnlikelyDates();
    private @Nullable OpenFile open;
    private boolean ended;

    private record OpenFile(SourceFile file, LineReader lines, LineFormat format, ArticleParser parser) {}

    /** Reads these files as articles of that format; {@code strict} as in {@link ArticleParser#strict()}. */
    public ArticleSource(List<InputFile> files, ArticleFormat format, boolean strict) {
        this(files, new ReadOptions(format, strict, Unstated.nothing()));
    }

    /** Reads these files with those options. */
    public ArticleSource(List<InputFile> files, ReadOptions options) {
        this.options = options;
        this.totalBytes = total(files);
        this.documents = new DocumentReader(options);
        this.files = new SourceFiles(
                files,
                options.format() != null,
                counter,
                message -> notices.add(new ReadEvent.FileNotice(message, false)));
    }

    /**
     * Reads a stream as lines of that format; it may be compressed.
     *
     * @param name its name in messages
     * @param stream closed with this source
     * @throws UnusableFile when it cannot be read at all
     */
    public ArticleSource(String name, InputStream stream, LineFormat format) {
        this(List.of(), format, false);
        BufferedInputStream plain = Packed.decompressed(name, counter.counting(stream));
        try {
            FileKind.ofJson(plain).ifPresent(kind -> {
                Packed.closeQuietly(plain);
                throw new UnusableFile(name + " cannot be read: " + kind.reason(), null);
            });
            if (Packed.isZip(plain)) {
                Packed.closeQuietly(plain);
                throw new UnusableFile(name + " is a zip archive; send the lines in it", null);
            }
        } catch (IOException failure) {
            throw new UnusableFile(name + " cannot be read: " + Packed.reason(failure), failure);
        }
        openLines(new SourceFile(name, name, plain), format);
    }

    /** What comes next; null when all files have been read. */
    public @Nullable ReadEvent next() {
        while (!notices.isEmpty() || open != null || !ended) {
            ReadEvent event = !notices.isEmpty() ? notices.poll() : open != null ? nextOf(open) : opened();
            if (event != null) {
                unlikely.look(event);
                return event;
            }
        }
        return unlikely.notice();
    }

    /** How many bytes have been taken from the files, before decompression. */
    public long bytesRead() {
        return counter.bytes();
    }

    /** How many bytes all files have; -1 when one of them cannot be measured. */
    public long bytesInAll() {
        return totalBytes;
    }

    @Override
    public void close() {
        closeFile();
        files.close();
    }

    private @Nullable ReadEvent opened() {
        try {
            SourceFile file = files.next();
            if (file == null) {
                ended = true;
                return null;
            }
            return switch (options.formatOf(file.name())) {
                case LineFormat lines -> recognised(file, lines).orElseGet(() -> openLines(file, lines));
                case DocumentFormat document -> document(file, document);
            };
        } catch (UnusableFile unusable) {
            return new ReadEvent.FileNotice(String.valueOf(unusable.getMessage()), true);
        }
    }

    private @Nullable ReadEvent openLines(SourceFile file, LineFormat format) {
        if (Packed.isUtf16(file.stream())) {
            Packed.closeQuietly(file.stream());
            throw new UnusableFile(file.shown() + " is written in UTF-16; save it as UTF-8", null);
        }
        ArticleParser parser =
                options.parser().converting(object -> RejectedLine.unwrapped(object, format, options.unstated()));
        open = new OpenFile(file, lines(file), format, parser);
        return null;
    }

    private static LineReader lines(SourceFile file) {
        try {
            return FileKind.isSpreadJson(file.stream())
                    ? LineReader.ofObjects(file.stream())
                    : new LineReader(file.stream());
        } catch (IOException failure) {
            // Reading the lines meets the same failure and reports it.
            return new LineReader(file.stream());
        }
    }

    /** The rejection of a file that is something else than JSON, once for all of it. */
    private static Optional<ReadEvent> recognised(SourceFile file, LineFormat format) {
        try {
            return FileKind.ofJson(file.stream()).map(kind -> {
                Packed.closeQuietly(file.stream());
                return DocumentReader.rejected(file, format, "", kind.reason());
            });
        } catch (IOException failure) {
            return Optional.empty();
        }
    }

    private ReadEvent document(SourceFile file, DocumentFormat format) {
        try {
            return documents.read(file, format);
        } catch (IOException failure) {
            return new ReadEvent.FileNotice(file.shown() + " could not be read: " + Packed.reason(failure), true);
        } finally {
            Packed.closeQuietly(file.stream());
        }
    }

    private @Nullable ReadEvent nextOf(OpenFile current) {
        try {
            LineReader.Line line = current.lines().next();
            if (line != null) {
                return read(current, line);
            }
            closeFile();
            boolean empty = current.lines().number() == 1;
            return empty ? new ReadEvent.FileNotice(current.file().shown() + " is empty", false) : null;
        } catch (IOException failure) {
            closeFile();
            String message = current.file().shown() + " could not be read after line "
                    + (current.lines().number() - 1) + ": " + Packed.reason(failure);
            return new ReadEvent.FileNotice(message, true);
        }
    }

    private static ReadEvent read(OpenFile current, LineReader.Line read) {
        boolean whole = read.problem() != LineReader.Problem.TOO_LONG;
        SourceLine line = new SourceLine(
                current.file().shown(),
                read.number(),
                read.text(),
                whole,
                current.format().name());
        if (read.problem() != null) {
            return new ReadEvent.Rejected(line, reason(read.problem()));
        }
        try {
            return switch (current.parser().parse(read.text())) {
                case ParsedArticle parsed -> new ReadEvent.Read(line, parsed);
                case InvalidArticle invalid -> new ReadEvent.Rejected(line, invalid.reason());
            };
        } catch (NoArticle none) {
            return new ReadEvent.Rejected(line, none.reason());
        } catch (RuntimeException | StackOverflowError failure) {
            // A line of which even a bug makes something unforeseen must not end the run.
            return new ReadEvent.Rejected(line, DocumentReader.unexpected(failure));
        }
    }

    private static String reason(LineReader.Problem problem) {
        return switch (problem) {
            case TOO_LONG ->
                "the line is longer than " + (LineReader.LONGEST_LINE >> 20)
                        + " MB, the most that is read as one article";
            case NOT_UTF8 -> "the line is not valid UTF-8";
        };
    }

    private void closeFile() {
        if (open != null) {
            Packed.closeQuietly(open.file().stream());
            open = null;
        }
    }

    /** Counts the articles whose date no paper can have, and reports them once. */
    private static final class UnlikelyDates {
        private int count;
        private String example = "";

        void look(ReadEvent event) {
            if (event instanceof ReadEvent.Read read) {
                String published = read.parsed().article().metadata().published();
                if (published != null && !PartialDate.parse(published).isLikely()) {
                    example = count == 0 ? published + " (" + read.line().place() + ")" : example;
                    count++;
                }
            }
        }

        /** A sentence on all of them, once; null when there are none. */
        @Nullable
        ReadEvent notice() {
            if (count == 0) {
                return null;
            }
            String articles = count == 1 ? "1 article has" : count + " articles have";
            count = 0;
            return new ReadEvent.FileNotice(
                    articles + " a date before " + PartialDate.EARLIEST_YEAR
                            + " or after the next year, which the timeline leaves out: " + example,
                    false);
        }
    }

    private static long total(List<InputFile> files) {
        long total = 0;
        for (InputFile file : files) {
            if (file.size() < 0) {
                return -1;
            }
            total += file.size();
        }
        return total;
    }
}
