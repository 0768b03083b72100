package dev.dateline.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Typed access to one JSON object of an article. Everything that is not as expected ends in a {@link Refusal} that
 * names the key; a key with the value null counts as absent. One thread.
 */
final class JsonObject {
    /**
     * The longest name, source, topic and the like, in code points. A keyword of Lucene holds 32,766 bytes; nothing
     * that is a name comes near this limit, and a text put under the wrong key passes it.
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
                        + (path.isEmpty() ? ", and anything under extra" : ""));
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

    /** A short text with something in it; null when absent. */
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
}
