package dev.dateline.read;

import dev.dateline.article.ArticleParser;
import dev.dateline.article.ParseResult;
import dev.dateline.article.ParseResult.InvalidArticle;
import dev.dateline.article.ParseResult.ParsedArticle;
import dev.dateline.article.PartialDate;
import dev.dateline.read.ArticleFormat.DocumentFormat;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleFormat.LineFormat;
import dev.dateline.read.FileSet.SourceFile;
import dev.dateline.read.InputFile.UnusableFile;
import dev.dateline.read.ReadEvent.SourceLine;
import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.Document.Unstated;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

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
    private final Deque<ReadEvent> pending = new ArrayDeque<>();
    private final UnlikelyDates unlikely = new UnlikelyDates();
    private @Nullable OpenFile open;
    private @Nullable FormatReader reader;
    /** Files that were read together with an earlier one, such as the pages of a scanned issue. */
    private final Set<Path> readBefore = new HashSet<>();

    private boolean ended;

    /** A file of JSON; {@code isRead} when any line that is not blank has been read of it. */
    private record OpenFile(SourceFile file, LineReader lines, LineFormat format, boolean isRead) {}

    /** Reads these files as articles of that format; {@code strict} as in {@link ArticleParser#strict()}. */
    public ArticleSource(List<InputFile> files, ArticleFormat format, boolean strict) {
        this(files, new ReadOptions(format, strict, Unstated.nothing()));
    }

    /** Reads these files with those options. */
    public ArticleSource(List<InputFile> files, ReadOptions options) {
        this.options = options;
        this.totalBytes = total(files);
        this.documents = new DocumentReader(options);
        this.files = new SourceFiles(files, options.format() != null, counter, pending::add);
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
        while (!pending.isEmpty() || open != null || reader != null || !ended) {
            ReadEvent event = !pending.isEmpty()
                    ? pending.poll()
                    : open != null ? nextOf(open) : reader != null ? nextOf(reader) : opened();
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
            return opened(file);
        } catch (UnusableFile unusable) {
            return new ReadEvent.FileNotice(String.valueOf(unusable.getMessage()), true);
        }
    }

    /** A format that was named holds for all files; else content and name decide, for texts and JSON the name. */
    private @Nullable ReadEvent opened(SourceFile file) {
        if (!readBefore.isEmpty() && readBefore.contains(FormatReader.path(file))) {
            Packed.closeQuietly(file.stream());
            return null;
        }
        ArticleFormat format = options.format();
        FileStart start = start(file);
        if (format == null) {
            Optional<FileFormat> recognised = pairedFormat(file, start).or(() -> ArticleFormats.recognised(start));
            format = recognised.map(ArticleFormat.class::cast).orElseGet(() -> ArticleFormats.ofName(file.name()));
            if (recognised.isEmpty() && format instanceof FileFormat) {
                String reason = mislabelled(file, start, format);
                Packed.closeQuietly(file.stream());
                return DocumentReader.rejected(file, format, "", reason);
            }
        }
        return switch (format) {
            case LineFormat lines -> recognised(file, lines).orElseGet(() -> openLines(file, lines));
            case DocumentFormat document -> document(file, document);
            case FileFormat files -> {
                reader = new FormatReader(file, files, start, options, readBefore);
                yield null;
            }
        };
    }

    /** Why a file whose name says a format is not read as one. */
    private static String mislabelled(SourceFile file, FileStart start, ArticleFormat format) {
        try {
            Optional<FileKind> kind = FileKind.of(file.stream());
            if (kind.isPresent()) {
                return kind.get().reason();
            }
        } catch (IOException failure) {
            return Packed.reason(failure);
        }
        return start.text().isBlank()
                ? "the file is empty"
                : "its name ends with ." + start.ending() + ", but it is not "
                        + format.about().title() + "; rename it, or say with --format what it is";
    }

    private static FileStart start(SourceFile file) {
        try {
            return FileStart.of(file.name(), Packed.first(file.stream(), FileStart.LOOKED_AT));
        } catch (IOException failure) {
            // Reading on meets the same failure and reports it.
            return FileStart.of(file.name(), new byte[0]);
        }
    }

    /** The format of a text that has annotations in a second file of its name. */
    private Optional<FileFormat> pairedFormat(SourceFile file, FileStart start) {
        for (ArticleFormat format : ArticleFormats.ALL) {
            if (format instanceof FileFormat files
                    && files.about().companion().equals(start.ending())
                    && files.about().endings().stream()
                            .anyMatch(ending -> FormatReader.sibling(file, withEnding(start, ending))
                                    .isPresent())) {
                return Optional.of(files);
            }
        }
        return Optional.empty();
    }

    private static String withEnding(FileStart start, String ending) {
        String name = start.fileName();
        return name.substring(0, name.length() - start.ending().length()) + ending;
    }

    private @Nullable ReadEvent nextOf(FormatReader files) {
        ReadEvent event = files.next();
        if (event == null || event instanceof ReadEvent.FileNotice) {
            files.close();
            reader = null;
        }
        return event;
    }

    private @Nullable ReadEvent openLines(SourceFile file, LineFormat format) {
        if (Packed.isUtf16(file.stream())) {
            Packed.closeQuietly(file.stream());
            throw new UnusableFile(file.shown() + " is written in UTF-16; save it as UTF-8", null);
        }
        open = new OpenFile(file, lines(file), format, false);
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
                if (!current.isRead()) {
                    open = new OpenFile(current.file(), current.lines(), current.format(), true);
                }
                return read(current, line);
            }
            closeFile();
            return current.isRead()
                    ? null
                    : new ReadEvent.FileNotice(current.file().shown() + " is empty", false);
        } catch (IOException failure) {
            closeFile();
            String message = current.file().shown() + " could not be read after line "
                    + (current.lines().number() - 1) + ": " + Packed.reason(failure);
            return new ReadEvent.FileNotice(message, true);
        }
    }

    /** The article in a line. When it holds several, the others are pending; when it holds none, null. */
    private @Nullable ReadEvent read(OpenFile current, LineReader.Line read) {
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
        ArticleParser parser = options.parser();
        try {
            List<ObjectNode> articles = new ArrayList<>();
            List<ParseResult> results = parser.parseAll(read.text(), object -> {
                articles.addAll(RejectedLine.unwrapped(object, current.format(), options));
                return articles;
            });
            if (results.size() == 1) {
                return event(results.getFirst(), line);
            }
            for (int i = 0; i < results.size(); i++) {
                pending.add(event(
                        results.get(i),
                        new SourceLine(
                                line.file(),
                                line.number(),
                                articles.get(i).toString(),
                                true,
                                ArticleFormats.DATELINE.name())));
            }
            return null;
        } catch (NoArticle none) {
            return new ReadEvent.Rejected(line, none.reason());
        } catch (RuntimeException | StackOverflowError failure) {
            // A line of which even a bug makes something unforeseen must not end the run.
            return new ReadEvent.Rejected(line, DocumentReader.unexpected(failure));
        }
    }

    private static ReadEvent event(ParseResult result, SourceLine line) {
        return switch (result) {
            case ParsedArticle parsed -> new ReadEvent.Read(line, parsed);
            case InvalidArticle invalid -> new ReadEvent.Rejected(line, invalid.reason());
        };
    }

    private static String reason(LineReader.Problem problem) {
        return switch (problem) {
            case TOO_LONG -> ReadLimits.tooLongForArticle("line");
            case NOT_UTF8 -> "the line is not valid UTF-8";
        };
    }

    private void closeFile() {
        if (open != null) {
            Packed.closeQuietly(open.file().stream());
            open = null;
        }
        if (reader != null) {
            reader.close();
            reader = null;
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
