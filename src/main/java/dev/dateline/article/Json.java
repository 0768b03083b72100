package dev.dateline.article;

import java.util.Map;
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

/** How this package reads JSON: strictly, and with reasons that a person understands. */
final class Json {
    /** Repeated keys and anything behind the object are errors; numbers keep all their digits. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /**
     * The object that a line holds.
     *
     * @throws JacksonException when it is not JSON
     * @throws Refusal when it is JSON, but no object
     */
    static ObjectNode object(String line) {
        JsonNode node = MAPPER.readTree(line);
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new Refusal("a line must hold one JSON object, not " + JsonObject.shown(node));
    }

    /** The failure in one sentence, with the column where it was met. */
    static String explain(JacksonException notJson) {
        String message = String.valueOf(notJson.getOriginalMessage());
        int technical = message.indexOf(" (start marker");
        String reason = technical < 0 ? message.lines().findFirst().orElse("") : message.substring(0, technical);
        TokenStreamLocation place = notJson.getLocation();
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
}
