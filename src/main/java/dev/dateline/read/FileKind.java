package dev.dateline.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Kinds of files that are recognised by their first bytes, and are not read as the format that was asked for. */
public enum FileKind {
    PDF("a PDF document", "its file is read by dateline index, without --format"),
    DOCUMENT(
            "an office document or e-book",
            "DOCX, XLSX, ODT and EPUB are read by dateline index, without --format; save others as plain text"),
    OLD_DOCUMENT(
            "an old office document (DOC, XLS, PPT, MSG), or one with a password",
            "save it as DOCX or plain text, without a password"),
    RTF("an RTF document", "its file is read by dateline index, without --format"),
    FEED("an XML file", "dateline formats lists those that are read, which are recognised without --format"),
    PAGE("a page of the web", "give it the ending .html, or use --format html"),
    TEXT("not JSON", "use --format text for plain text of one article, or --format csv for a table"),
    IMAGE("an image", "turn it into text with a program for text recognition"),
    PACKED("an archive (7z, RAR, bzip2, xz)", "pack it as .zip, .tar or .tar.gz"),
    BINARY("a binary file", "only texts are read");

    /** How many bytes are looked at: the head of an XML file, some lines of JSON. */
    private static final int LOOKED_AT = 8 * 1024;

    /** The first file in an office document or e-book. */
    private static final Pattern DOCUMENT_PART =
            Pattern.compile("\\[Content_Types].xml|mimetype|_rels/.*|docProps/.*|(word|xl|ppt|META-INF)/\\w+\\.xml");

    private final String shown;
    private final String advice;

    FileKind(String shown, String advice) {
        this.shown = shown;
        this.advice = advice;
    }

    /** Whether files of this kind are read when no format is named. */
    public boolean isRead() {
        return this == PDF || this == DOCUMENT || this == RTF || this == FEED || this == PAGE || this == TEXT;
    }

    /** The kind in messages, with its article. */
    public String shown() {
        return shown;
    }

    /** How its content can be read nevertheless. */
    public String advice() {
        return advice;
    }

    /** Why a file of this kind is not read, and what to do. */
    String reason() {
        return "it is " + shown + "; " + advice;
    }

    /**
     * The kind of a file that no format reads; empty for all other files.
     *
     * @param input its bytes, decompressed, which can be read again afterwards
     */
    static Optional<FileKind> of(BufferedInputStream input) throws IOException {
        byte[] bytes = Packed.first(input, LOOKED_AT);
        String start = new String(bytes, StandardCharsets.ISO_8859_1);
        return packed(start).or(() -> isFeed(start) ? Optional.of(FEED) : Optional.empty());
    }

    /** The same for a file that is read as JSON, which texts and pages are not. */
    static Optional<FileKind> ofJson(BufferedInputStream input) throws IOException {
        byte[] bytes = Packed.first(input, LOOKED_AT);
        String start = new String(bytes, StandardCharsets.ISO_8859_1);
        Optional<FileKind> packed = packed(start);
        if (packed.isPresent()) {
            return packed;
        }
        String root = FileStart.root(start);
        if (!root.isEmpty()) {
            return Optional.of(root.equals("html") ? PAGE : FEED);
        }
        if (begins(start, "\u00FF\u00FE", "\u00FE\u00FF")) {
            // UTF-16, which is reported in its own words.
            return Optional.empty();
        }
        if (start.indexOf('\0') >= 0) {
            return Optional.of(BINARY);
        }
        List<String> lines = lines(start);
        // A single line is rejected like any other, and no more often.
        boolean json = lines.size() < 2
                || lines.stream().anyMatch(line -> line.startsWith("{"))
                || lines.getFirst().startsWith("[");
        return json ? Optional.empty() : Optional.of(TEXT);
    }

    /**
     * Whether JSON objects are in an array, or are spread over several lines each, instead of one a line.
     *
     * @param input its bytes, decompressed, which can be read again afterwards
     */
    static boolean isSpreadJson(BufferedInputStream input) throws IOException {
        List<String> lines = lines(new String(Packed.first(input, LOOKED_AT), StandardCharsets.ISO_8859_1));
        if (lines.isEmpty() || lines.getFirst().startsWith("[")) {
            return !lines.isEmpty();
        }
        return lines.size() > 1
                && lines.get(0).startsWith("{")
                && !lines.get(0).endsWith("}")
                && (lines.get(1).startsWith("\"") || lines.get(0).matches(".*[{\\[,:]"));
    }

    private static Optional<FileKind> packed(String start) {
        if (start.startsWith("%PDF")) {
            return Optional.of(PDF);
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return isDocument(start) ? Optional.of(DOCUMENT) : Optional.empty();
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of(OLD_DOCUMENT);
        }
        if (start.startsWith("{\\rtf")) {
            return Optional.of(RTF);
        }
        if (begins(start, "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "II*\0", "MM\0*", "RIFF")) {
            return Optional.of(IMAGE);
        }
        return begins(start, "7z\u00BC\u00AF", "Rar!", "BZh", "\u00FD7zXZ") ? Optional.of(PACKED) : Optional.empty();
    }

    /** A zip archive has the length of the first name at 26, and that name at 30. */
    private static boolean isDocument(String start) {
        if (start.length() < 30) {
            return false;
        }
        int length = start.charAt(26) | start.charAt(27) << 8;
        String name = start.substring(30, Math.min(start.length(), 30 + length));
        return DOCUMENT_PART.matcher(name).matches();
    }

    private static boolean isFeed(String start) {
        return switch (FileStart.root(start)) {
            case "rss", "feed", "rdf", "nitf", "newsitem", "newsmessage", "newsml", "urlset" -> true;
            default -> false;
        };
    }

    private static boolean begins(String start, String... marks) {
        return Stream.of(marks).anyMatch(start::startsWith);
    }

    private static List<String> lines(String start) {
        return start.replaceFirst("^\u00EF\u00BB\u00BF", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
