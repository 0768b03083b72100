package dev.dateline.read;

import dev.dateline.article.ArticleParser;
import dev.dateline.article.InvalidArticle;
import dev.dateline.article.ParsedArticle;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads article files one after the other, one line at a time. A file or a line that cannot be used is told and does
 * not stop the rest. One thread; it holds at most one file open, and {@link #close()} closes it.
 */
public final class ArticleSource implements AutoCloseable {
    private final Iterator<InputFile> files;
    private final long totalBytes;
    private final ArticleParser parser;
    private final ByteCounter counter = new ByteCounter();
    private @Nullable OpenFile open;

    private record OpenFile(InputFile file, InputStream stream, LineReader lines) {}

    /** Will read these files as articles of that format; {@code strict} as in {@link ArticleParser#strict()}. */
    public ArticleSource(List<InputFile> files, ArticleFormat format, boolean strict) {
        this.files = files.iterator();
        this.totalBytes = total(files);
        ArticleParser base = strict ? ArticleParser.strict() : ArticleParser.lenient();
        this.parser = base.converting(object -> RejectedLine.unwrapped(object, format));
    }

    /**
     * Will read a stream as articles of that format.
     *
     * @param name how messages call it
     * @param stream closed with this source
     * @throws UnusableFile when it cannot be read at all
     */
    public ArticleSource(String name, InputStream stream, ArticleFormat format) {
        this(List.of(), format, false);
        InputFile file = new InputFile(name);
        InputStream plain = file.decompressed(counter.counting(stream));
        open = new OpenFile(file, plain, new LineReader(plain));
    }

    /** What comes next; null when all files have been read. */
    public @Nullable ReadEvent next() {
        while (open != null || files.hasNext()) {
            ReadEvent event = open == null ? opened(files.next()) : nextOf(open);
            if (event != null) {
                return event;
            }
        }
        return null;
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
        if (open != null) {
            closeQuietly(open);
            open = null;
        }
    }

    private @Nullable ReadEvent opened(InputFile file) {
        try {
            InputStream stream = file.open(counter);
            open = new OpenFile(file, stream, new LineReader(stream));
            return null;
        } catch (UnusableFile unusable) {
            return new ReadEvent.FileNotice(String.valueOf(unusable.getMessage()), true);
        }
    }

    private @Nullable ReadEvent nextOf(OpenFile current) {
        try {
            LineReader.Line line = current.lines().next();
            if (line != null) {
                return read(current.file().shown(), line);
            }
            close();
            boolean empty = current.lines().number() == 1;
            return empty ? new ReadEvent.FileNotice(current.file().shown() + " is empty", false) : null;
        } catch (IOException failure) {
            close();
            return new ReadEvent.FileNotice(broken(current, failure), true);
        }
    }

    private static String broken(OpenFile current, IOException failure) {
        String why = failure instanceof EOFException
                        || String.valueOf(failure.getMessage()).contains("Truncated")
                ? "the compressed data ends in the middle; the file was cut short"
                : String.valueOf(failure.getMessage());
        return current.file().shown() + " could not be read beyond line "
                + (current.lines().number() - 1) + ": " + why;
    }

    private ReadEvent read(String file, LineReader.Line read) {
        boolean whole = read.problem() != LineReader.Problem.TOO_LONG;
        SourceLine line = new SourceLine(file, read.number(), read.text(), whole);
        if (read.problem() != null) {
            return new ReadEvent.Rejected(line, reason(read.problem()));
        }
        return switch (parser.parse(read.text())) {
            case ParsedArticle parsed -> new ReadEvent.Read(line, parsed);
            case InvalidArticle invalid -> new ReadEvent.Rejected(line, invalid.reason());
        };
    }

    private static String reason(LineReader.Problem problem) {
        return switch (problem) {
            case TOO_LONG ->
                "the line is longer than " + (LineReader.LONGEST_LINE >> 20)
                        + " MB, the most that is read as one article";
            case NOT_UTF8 -> "the line is not valid UTF-8";
        };
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

    /** A file that was read is closed as well as can be; that it fails says nothing about the articles. */
    private static void closeQuietly(OpenFile file) {
        try {
            file.stream().close();
        } catch (IOException ignored) {
            // Nothing was written, so nothing can be lost.
        }
    }
}
