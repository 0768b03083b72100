package dev.dateline.read;

import dev.dateline.article.ArticleParser;
import dev.dateline.article.ParseResult.InvalidArticle;
import dev.dateline.article.ParseResult.ParsedArticle;
import dev.dateline.read.page.Document;
import dev.dateline.read.page.NoArticle;
import dev.dateline.read.page.Unstated;
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

    /** The article that the file is, or why it is none; the file stays open. */
    ReadEvent read(SourceFile file, DocumentFormat format) throws IOException {
        byte[] bytes = file.stream().readNBytes(LineReader.LONGEST_LINE + 1);
        if (bytes.length > LineReader.LONGEST_LINE) {
            String reason = "the file is longer than " + (LineReader.LONGEST_LINE >> 20)
                    + " MB, the most that is read as one article";
            return new ReadEvent.Rejected(beginning(file, bytes, format), reason);
        }
        Optional<String> text = DecodedText.of(bytes);
        if (text.isEmpty()) {
            return new ReadEvent.Rejected(beginning(file, bytes, format), "the file holds no text, but something else");
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
        }
    }

    private static SourceLine beginning(SourceFile file, byte[] bytes, DocumentFormat format) {
        String text = new String(bytes, 0, Math.min(KEPT, bytes.length), StandardCharsets.UTF_8);
        return new SourceLine(file.shown(), SourceLine.WHOLE_FILE, text, false, format.name());
    }
}
