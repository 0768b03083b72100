package dev.dateline.read;

import dev.dateline.article.ArticleParser;
import dev.dateline.article.ParseResult.InvalidArticle;
import dev.dateline.article.ParseResult.ParsedArticle;
import dev.dateline.read.ArticleFormat.DocumentFormat;
import dev.dateline.read.FileSet.SourceFile;
import dev.dateline.read.ReadEvent.SourceLine;
import dev.dateline.read.page.Document;
import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.Document.Unstated;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads files that hold one article each. One thread. */
final class DocumentReader {
    /** How much of a document that cannot be read is kept, in bytes: enough to recognise it. */
    private static final int KEPT = 1000;

    private final ArticleParser parser;
    private final Unstated unstated;

    DocumentReader(ReadOptions options) {
        this.parser = options.parser();
        this.unstated = options.unstated();
    }

    /** The article in the file, or why it has none; the file stays open. */
    ReadEvent read(SourceFile file, DocumentFormat format) throws IOException {
        Optional<FileKind> kind = FileKind.of(file.stream());
        if (kind.isPresent()) {
            return rejected(file, format, "", kind.get().reason());
        }
        byte[] bytes = file.stream().readNBytes(ReadLimits.ARTICLE + 1);
        if (bytes.length > ReadLimits.ARTICLE) {
            return rejected(file, format, beginning(bytes), ReadLimits.tooLongForArticle("file"));
        }
        Optional<String> text = DecodedText.of(bytes, unstated.charset());
        if (text.isEmpty()) {
            return rejected(file, format, beginning(bytes), "the file is not text");
        }
        return read(new SourceLine(file.shown(), SourceLine.WHOLE_FILE, text.get(), true, format.name()), format);
    }

    private ReadEvent read(SourceLine document, DocumentFormat format) {
        if (document.text().isBlank()) {
            return new ReadEvent.Rejected(document, "the file is empty");
        }
        try {
            return switch (parser.parse(format.toArticle(new Document(document.file(), document.text()), unstated))) {
                case ParsedArticle parsed -> new ReadEvent.Read(document, parsed);
                case InvalidArticle invalid -> new ReadEvent.Rejected(document, invalid.reason());
            };
        } catch (NoArticle none) {
            return new ReadEvent.Rejected(document, none.reason());
        } catch (RuntimeException | StackOverflowError failure) {
            return new ReadEvent.Rejected(document, unexpected(failure));
        }
    }

    /** The rejection of a whole file, with the part of its text that is kept. */
    static ReadEvent rejected(SourceFile file, ArticleFormat format, String kept, String reason) {
        return new ReadEvent.Rejected(
                new SourceLine(file.shown(), SourceLine.WHOLE_FILE, kept, false, format.name()), reason);
    }

    /** The reason of a rejection that no rule foresees. */
    static String unexpected(Throwable failure) {
        return "it cannot be read: " + failure;
    }

    private static String beginning(byte[] bytes) {
        return new String(bytes, 0, Math.min(KEPT, bytes.length), StandardCharsets.UTF_8);
    }
}
