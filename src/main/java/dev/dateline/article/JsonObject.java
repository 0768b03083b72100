package dev.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Typed access to one JSON object of an article, read strictly and with reasons that a person understands. Everything
 * that is not as expected ends in a {@link Refusal} that names the key; a key with the value null counts as absent. One
 * thread.
 */
final class JsonObject {
    /** Repeated keys and anything after the object are errors; numbers keep all their digits. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * The longest name, source, topic and the like, in code points. A keyword of Lucene holds 32,766 bytes; no name
     * comes near this limit, and a text under the wrong key exceeds it.
     */
    static final int LONGEST_LABEL = 1000;

    /** The longest id, in code points: Elasticsearch takes ids of 512 bytes. */
    static final int LONGEST_ID = 512;

    private final ObjectNode node;
    private final String path;
    private final CleanText cleaner;

    /** The object found under {@code path}; an empty path is the article itself. */
    JsonObject(ObjectNode node, String path, CleanText cleaner) {
        this.node = node;
        this.path = path;
        this.cleaner = cleaner;
    }

    /** The place of this object, such as {@code mentions[3]}. */
    String path() {
        return path;
    }

    /** The name of a key as the user finds it, such as {@code mentions[3].kind}. */
    String pathTo(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    void refuseUnknownKeys(List<String> known) {
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                throw new Refusal(pathTo(key) + " is not a known key; known are " + String.join(", ", known)
                        + (path.isEmpty() ? ", and anything under extra; --format json reads other keys" : ""));
            }
        }
    }

    @Nullable
    JsonNode value(String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value;
    }

    JsonNode required(String key) {
        JsonNode value = value(key);
        if (value == null) {
            throw new Refusal(pathTo(key) + " is missing");
        }
        return value;
    }

    /** A text of any length, cleaned, perhaps empty; null when absent. */
    @Nullable
    String text(String key) {
        JsonNode value = value(key);
        return value == null ? null : cleaner.clean(string(value, pathTo(key)));
    }

    /** A short text that is not blank; null when absent. */
    @Nullable
    String label(String key) {
        JsonNode value = value(key);
        return value == null ? null : label(value, pathTo(key));
    }

    /** An id: a label in which control characters are refused, since replacing them would make another id of it. */
    @Nullable
    String id(String key) {
        JsonNode value = value(key);
        if (value == null) {
            return null;
        }
        String id = string(value, pathTo(key));
        if (id.isBlank() || !id.equals(new CleanText().clean(id)) || id.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(pathTo(key) + " must be a text without control characters");
        }
        return checkedLength(id, LONGEST_ID, pathTo(key));
    }

    /** A whole number of any size that fits in a long. */
    long wholeNumber(String key) {
        JsonNode value = required(key);
        if (!value.isNumber() || !value.canConvertToExactIntegral() || !value.canConvertToLong()) {
            throw new Refusal(pathTo(key) + " must be a whole number, not " + shown(value));
        }
        return value.asLong();
    }

    List<String> labels(String key) {
        List<String> labels = new ArrayList<>();
        for (JsonNode item : items(key)) {
            labels.add(label(item, pathTo(key) + "[" + labels.size() + "]"));
        }
        return labels;
    }

    List<JsonObject> objects(String key) {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonNode item : items(key)) {
            String place = pathTo(key) + "[" + objects.size() + "]";
            if (!(item instanceof ObjectNode object)) {
                throw new Refusal(place + " must be an object, not " + shown(item));
            }
            objects.add(new JsonObject(object, place, cleaner));
        }
        return objects;
    }

    /** The beginning of a value as a message shows it. */
    static String shown(JsonNode value) {
        String json = value.toString();
        // Enough to recognise the value, not enough to flood a terminal.
        return json.length() <= 60 ? json : json.substring(0, json.offsetByCodePoints(0, 40)) + "…";
    }

    private Iterable<JsonNode> items(String key) {
        JsonNode value = value(key);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            throw new Refusal(pathTo(key) + " must be a list, not " + shown(value));
        }
        return value;
    }

    private String label(JsonNode value, String place) {
        String label = cleaner.clean(string(value, place));
        if (label.isBlank()) {
            throw new Refusal(place + " must not be empty");
        }
        return checkedLength(label, LONGEST_LABEL, place);
    }

    private static String string(JsonNode value, String place) {
        if (!value.isString()) {
            throw new Refusal(place + " must be a text, not " + shown(value));
        }
        return value.stringValue();
    }

    private static String checkedLength(String value, int longest, String place) {
        if (value.codePointCount(0, value.length()) > longest) {
            throw new Refusal(place + " is longer than " + longest + " characters");
        }
        return value;
    }

    /**
     * The object that a line holds.
     *
     * @throws JacksonException when it is not JSON
     * @throws Refusal when it is JSON, but not an object
     */
    static ObjectNode parse(String line) {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (NumberFormatException impossible) {
            throw new Refusal("not valid JSON: a number has too many digits before or after the point");
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new Refusal("a line must hold one JSON object, not " + shown(node));
    }

    /** The failure in one sentence, with the column where it was found. */
    static String explain(JacksonException notJson) {
        String message = String.valueOf(notJson.getOriginalMessage()).replaceFirst(", from `[^`]*`", "");
        int technical = message.indexOf(" (start marker");
        String reason = technical < 0 ? message.lines().findFirst().orElse("") : message.substring(0, technical);
        TokenStreamLocation place = notJson.getLocation();
        if (reason.startsWith("Trailing token")) {
            reason = "text after the end of the object";
        }
        String where = place == null || place.getColumnNr() < 1 ? "" : " at character " + place.getColumnNr();
        return "not valid JSON" + where + ": " + reason;
    }

    /** A copy in which every text and key can be written as UTF-8. */
    static ObjectNode withoutBrokenCharacters(ObjectNode object) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        CleanText cleaner = new CleanText();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            copy.set(cleaner.clean(property.getKey()), clean(property.getValue()));
        }
        return copy;
    }

    private static JsonNode clean(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> withoutBrokenCharacters(object);
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(item -> copy.add(clean(item)));
                yield copy;
            }
            case StringNode string -> StringNode.valueOf(new CleanText().clean(string.stringValue()));
            default -> value;
        };
    }

    /**
     * Ends the reading of one article; its message becomes the reason of a {@link ParseResult.InvalidArticle}. It never
     * leaves this package and has no stack trace, since a bad archive can hold millions of bad lines.
     */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refusal(String reason) {
            super(reason, null, false, false);
        }

        /** The reason, a plain sentence. */
        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * Replaces the characters that no text means to hold and that later stages could not bear: control characters (but
     * not tab and line breaks) become spaces, halves of surrogate pairs and the non-characters of the basic plane
     * become U+FFFD. One character for one, so offsets stay what they were. Elsewhere the program relies on it: control
     * characters are free to be used as marks and as separators.
     */
    static final class CleanText {
        private int replaced;

        /** How many characters all calls together have replaced. */
        int replaced() {
            return replaced;
        }

        /** The text without those characters; the same object when there were none. */
        String clean(String text) {
            int index = firstUnclean(text, 0);
            if (index == text.length()) {
                return text;
            }
            StringBuilder clean = new StringBuilder(text);
            while (index < text.length()) {
                clean.setCharAt(index, Character.isISOControl(text.charAt(index)) ? ' ' : '\uFFFD');
                replaced++;
                index = firstUnclean(text, index + 1);
            }
            return clean.toString();
        }

        private static int firstUnclean(String text, int from) {
            int index = from;
            while (index < text.length()) {
                char unit = text.charAt(index);
                boolean pair = Character.isHighSurrogate(unit)
                        && index + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(index + 1));
                if (!pair && isUnclean(unit)) {
                    return index;
                }
                index += pair ? 2 : 1;
            }
            return index;
        }

        private static boolean isUnclean(char unit) {
            if (unit < ' ') {
                return unit != '\t' && unit != '\n' && unit != '\r';
            }
            return unit >= '\u007F'
                    && (unit <= '\u009F'
                            || Character.isSurrogate(unit)
                            || (unit >= '\uFDD0' && unit <= '\uFDEF')
                            || unit >= '\uFFFE');
        }
    }
}
