package dev.dateline.read;

import dev.dateline.read.ArticleFormat.DocumentFormat;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleFormat.LineFormat;
import dev.dateline.read.ReadEvent.SourceLine;
import dev.dateline.read.page.Document;
import dev.dateline.read.page.Document.NoArticle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of a rejects file: {@code {"file", "line", "reason", "format", "original"}}, without {@code line} when the
 * whole file was the article, and with {@code "cut": true} when the original was too long to be kept. It can be indexed
 * again after {@code original} has been corrected, as the text that it was or as a JSON object.
 *
 * @param line the rejected line and its place
 * @param reason why
 */
public record RejectedLine(SourceLine line, String reason) {
    private static final String FILE = "file";
    private static final String LINE = "line";
    private static final String REASON = "reason";
    private static final String FORMAT = "format";
    private static final String ORIGINAL = "original";
    private static final String CUT = "cut";

    /** In place of a format's name: the file was left out, since no format reads it. */
    private static final String LEFT_OUT = "none";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Half of a surrogate pair, which UTF-8 cannot encode. */
    private static final Pattern LONE_SURROGATE = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

    /** The line for a file that was left out. */
    public static RejectedLine of(ReadEvent.FileLeftOut file) {
        return new RejectedLine(
                new SourceLine(file.file(), SourceLine.WHOLE_FILE, "", false, LEFT_OUT),
                "left out: no format reads files of this kind (" + file.kind() + ")");
    }

    /** The line as it is written, without a line break. It can be encoded in UTF-8. */
    public String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(FILE, line.file());
        if (line.number() != SourceLine.WHOLE_FILE) {
            json.put(LINE, line.number());
        }
        json.put(REASON, reason);
        json.put(FORMAT, line.format());
        json.put(ORIGINAL, line.text());
        if (!line.whole()) {
            json.put(CUT, true);
        }
        return LONE_SURROGATE
                .matcher(json.toString())
                .replaceAll(half -> "\\\\u" + Integer.toHexString(half.group().charAt(0)));
    }

    /** The same; when the line is itself one of a rejects file, it keeps the first file and line. */
    public RejectedLine atFirstPlace() {
        return parsed(line.text())
                .filter(RejectedLine::isOne)
                .map(object -> new RejectedLine(original(object, line.format()), reason))
                .orElse(this);
    }

    /**
     * The articles in an object of an input file, which is a rejects file or one of that format.
     *
     * @throws NoArticle when the original was a document, which still has no article
     */
    static List<ObjectNode> unwrapped(ObjectNode object, LineFormat format, ReadOptions options) {
        if (!isOne(object)) {
            return format.toArticles(object, options);
        }
        if (object.path(FORMAT).asString("").equals(LEFT_OUT)) {
            return List.of();
        }
        ArticleFormat first =
                ArticleFormats.named(object.path(FORMAT).asString("")).orElse(format);
        JsonNode original = object.path(ORIGINAL);
        return switch (first) {
            case LineFormat lines -> {
                JsonNode read = original.isString() ? MAPPER.readTree(original.stringValue()) : original;
                yield read instanceof ObjectNode article ? lines.toArticles(article, options) : List.of(object);
            }
            case DocumentFormat documents ->
                original instanceof ObjectNode corrected
                        ? List.of(corrected)
                        : List.of(documents.toArticle(
                                new Document(object.path(FILE).asString("?"), original.asString("")),
                                options.unstated()));
            case FileFormat files ->
                throw new NoArticle(String.valueOf(object.path(REASON).asString("")));
        };
    }

    private static SourceLine original(ObjectNode object, String format) {
        JsonNode original = object.path(ORIGINAL);
        String text = original.isString() ? original.stringValue() : original.toString();
        boolean whole = !object.path(CUT).asBoolean(false);
        return new SourceLine(
                object.path(FILE).asString("?"),
                object.path(LINE).asLong(SourceLine.WHOLE_FILE),
                text,
                whole,
                object.path(FORMAT).asString(format));
    }

    /** Articles do not have these keys without a text. */
    private static boolean isOne(ObjectNode object) {
        return object.has(ORIGINAL) && object.has(REASON) && !object.has("text");
    }

    private static Optional<ObjectNode> parsed(String text) {
        // Cheap enough for every rejected line, and rules out most of them without parsing.
        boolean possible = text.contains("\"" + ORIGINAL + "\"") && text.contains("\"" + REASON + "\"");
        return possible ? Optional.ofNullable(objectOrNull(text)) : Optional.empty();
    }

    private static @Nullable ObjectNode objectOrNull(String text) {
        try {
            return MAPPER.readTree(text) instanceof ObjectNode object ? object : null;
        } catch (RuntimeException notJson) {
            return null;
        }
    }
}
