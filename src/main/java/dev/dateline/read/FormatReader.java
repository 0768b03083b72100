package dev.dateline.read;

import dev.dateline.article.ArticleParser;
import dev.dateline.article.ParseResult.InvalidArticle;
import dev.dateline.article.ParseResult.ParsedArticle;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.FileSet.LeftOutFiles;
import dev.dateline.read.FileSet.SourceFile;
import dev.dateline.read.ReadEvent.SourceLine;
import dev.dateline.read.page.Document.NoArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads one file of a {@link FileFormat}, article by article. One thread. */
final class FormatReader implements AutoCloseable {
    private final SourceFile file;
    private final FileFormat format;
    private final ArticleParser parser;
    private final ReadOptions options;
    private final FileStart start;
    private final Set<Path> together;
    private final Map<String, Integer> notArticles = new TreeMap<>();
    private @Nullable ArticleStream articles;
    private long found;
    private boolean ended;

    /** A reader of that file, which stays open; {@code together} receives other files that are read with it. */
    FormatReader(SourceFile file, FileFormat format, FileStart start, ReadOptions options, Set<Path> together) {
        this.file = file;
        this.format = format;
        this.start = start;
        this.options = options;
        this.together = together;
        this.parser = options.parser();
    }

    /** What comes next; null at the end. A file that cannot be read at all is rejected once, as a whole. */
    @Nullable
    ReadEvent next() {
        if (ended) {
            return null;
        }
        try {
            ArticleStream open = opened();
            for (ArticleStream.Item item = open.next(); item != null; item = open.next()) {
                switch (item) {
                    case ArticleStream.Found article -> {
                        found++;
                        return read(article);
                    }
                    case ArticleStream.Unusable unusable -> {
                        found++;
                        return rejected(unusable.part(), unusable.original(), unusable.reason());
                    }
                    case ArticleStream.NotArticle other -> notArticles.merge(other.kind(), 1, Integer::sum);
                }
            }
            ended = true;
            return end();
        } catch (NoArticle none) {
            ended = true;
            return rejected("", "", none.reason());
        } catch (IOException failure) {
            ended = true;
            return incomplete(Packed.reason(failure));
        } catch (RuntimeException | StackOverflowError failure) {
            ended = true;
            return incomplete(DocumentReader.unexpected(failure));
        }
    }

    private ArticleStream opened() throws IOException {
        if (articles == null) {
            articles = format.open(new ArticleFile(file.shown(), start, file.stream(), options, this::sibling));
        }
        return articles;
    }

    /** The remark on what was left out; a file without anything at all is reported, too. */
    private @Nullable ReadEvent end() {
        if (!notArticles.isEmpty()) {
            int count =
                    notArticles.values().stream().mapToInt(Integer::intValue).sum();
            return new ReadEvent.FileNotice(
                    file.shown() + ": " + count + (count == 1 ? " part is" : " parts are") + " left out ("
                            + LeftOutFiles.listed(notArticles) + ")",
                    false);
        }
        return found == 0 ? rejected("", "", "it is " + format.about().title() + " without any article") : null;
    }

    /** A file that breaks off after some articles is incomplete, another one is rejected. */
    private ReadEvent incomplete(String reason) {
        return found == 0
                ? rejected("", "", "it is taken for " + format.about().title() + ", but " + reason)
                : new ReadEvent.FileNotice(
                        file.shown() + " could not be read after " + found + (found == 1 ? " article: " : " articles: ")
                                + reason,
                        true);
    }

    private ReadEvent read(ArticleStream.Found article) {
        SourceLine line = line(article.part(), article.article().toString(), true, ArticleFormats.DATELINE.name());
        return parsed(article.article(), line, parser);
    }

    /** The article that an object holds, or the reason why it cannot be read. */
    static ReadEvent parsed(ObjectNode article, SourceLine line, ArticleParser parser) {
        try {
            return switch (parser.parse(article)) {
                case ParsedArticle parsed -> new ReadEvent.Read(line, parsed);
                case InvalidArticle invalid -> new ReadEvent.Rejected(line, invalid.reason());
            };
        } catch (RuntimeException | StackOverflowError failure) {
            return new ReadEvent.Rejected(line, DocumentReader.unexpected(failure));
        }
    }

    private ReadEvent rejected(String part, String original, String reason) {
        return new ReadEvent.Rejected(line(part, original, false, format.name()), reason);
    }

    private SourceLine line(String part, String text, boolean whole, String formatName) {
        if (part.startsWith("line ")) {
            return new SourceLine(file.shown(), Long.parseLong(part.substring(5)), text, whole, formatName);
        }
        String place = part.isEmpty() ? file.shown() : file.shown() + ": " + part;
        return new SourceLine(place, SourceLine.WHOLE_FILE, text, whole, formatName);
    }

    private @Nullable String sibling(String name) {
        return sibling(file, name)
                .filter(path -> path.toFile().length() <= ReadLimits.wholeFile())
                .map(path -> {
                    try {
                        together.add(path.normalize());
                        return DecodedText.of(
                                        Files.readAllBytes(path),
                                        options.unstated().charset())
                                .orElse(null);
                    } catch (IOException unreadable) {
                        return null;
                    }
                })
                .orElse(null);
    }

    /** The path of a file on the disk; any other path for a file in an archive, and for a stream. */
    static Path path(SourceFile file) {
        try {
            return Path.of(file.shown()).normalize();
        } catch (InvalidPathException none) {
            return Path.of("");
        }
    }

    /** Another file in the folder of a file; empty when it does not exist, and for files in archives. */
    static Optional<Path> sibling(SourceFile file, String name) {
        try {
            Path path = Path.of(file.shown());
            Path other = path.resolveSibling(name);
            return Files.isRegularFile(path) && Files.isRegularFile(other) ? Optional.of(other) : Optional.empty();
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (articles != null) {
            Packed.closeQuietly(articles);
        }
        Packed.closeQuietly(file.stream());
    }
}
