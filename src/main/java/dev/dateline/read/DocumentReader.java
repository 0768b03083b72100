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
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        byte[] bytes = file.stream().readNBytes(LineReader.LONGEST_LINE + 1);
        if (bytes.length > LineReader.LONGEST_LINE) {
            String reason = "the file is longer than " + (LineReader.LONGEST_LINE >> 20)
                    + " MB, the most that is read as one article";
            return rejected(file, format, beginning(bytes), reason);
        }
        Optional<String> text = DecodedText.of(bytes);
        if (text.isEmpty()) {
            return rejected(file, format, beginning(bytes), "the file is not text");
        }
        return read(new SourceLine(file.shown(), SourceLine.WHOLE_FILE, text.get(), true, format.name()), format);
    }

    /** The text of a document of unknown character set; empty when it is not text. */
    static Optional<String> decoded(byte[] bytes) {
        return DecodedText.of(bytes);
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

    /**
     * Decodes a document of unknown character set: the one of its byte order mark, else UTF-8 where the bytes are
     * valid, else the one that a page of the web names, else Windows-1252, which nearly all other English texts use.
     * Stateless.
     */
    private static final class DecodedText {
        private static final Charset WESTERN = Charset.forName("windows-1252");

        /** Where a page names its character set, by the rules of HTML. */
        private static final int NAMED_WITHIN = 1024;

        private static final Pattern NAMED = Pattern.compile(
                "<(?:meta|\\?xml)[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

        private DecodedText() {}

        /** The text; empty when the bytes are not text, which a zero among them shows. */
        static Optional<String> of(byte[] bytes) {
            if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
                return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
            }
            if (begins(bytes, 0xFF, 0xFE)) {
                return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
            }
            if (begins(bytes, 0xFE, 0xFF)) {
                return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
            }
            if (hasZero(bytes) || begins(bytes, '%', 'P', 'D', 'F')) {
                return Optional.empty();
            }
            return Optional.of(utf8(bytes).orElseGet(() -> new String(bytes, named(bytes))));
        }

        private static Optional<String> utf8(byte[] bytes) {
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            } catch (CharacterCodingException other) {
                return Optional.empty();
            }
        }

        private static Charset named(byte[] bytes) {
            String beginning = new String(bytes, 0, Math.min(bytes.length, NAMED_WITHIN), StandardCharsets.ISO_8859_1);
            Matcher named = NAMED.matcher(beginning);
            if (!named.find()) {
                return WESTERN;
            }
            try {
                Charset charset = Charset.forName(named.group(1));
                // Pages that say Latin-1 or UTF-8 and are not mean Windows-1252, as browsers know.
                boolean loose = charset.equals(StandardCharsets.ISO_8859_1)
                        || charset.equals(StandardCharsets.US_ASCII)
                        || charset.equals(StandardCharsets.UTF_8);
                return loose ? WESTERN : charset;
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                return WESTERN;
            }
        }

        private static boolean hasZero(byte[] bytes) {
            for (byte one : bytes) {
                if (one == 0) {
                    return true;
                }
            }
            return false;
        }

        private static boolean begins(byte[] bytes, int... mark) {
            for (int i = 0; i < mark.length; i++) {
                if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
