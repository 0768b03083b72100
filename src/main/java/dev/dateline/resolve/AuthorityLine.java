package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads one line of an authority file. */
final class AuthorityLine {
    private static final List<String> KEYS = List.of("id", "kind", "name", "spellings", "not");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Elasticsearch takes ids of 512 bytes; kind and colon come before. */
    private static final int LONGEST_ID = 200;

    private final String file;
    private final int number;

    AuthorityLine(String file, int number) {
        this.file = file;
        this.number = number;
    }

    AuthorityEntry parse(String line) {
        ObjectNode node = object(line);
        for (String key : node.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw broken(key + " is not a known key; known are " + String.join(", ", KEYS));
            }
        }
        String id = text(node.path("id"), "id");
        if (id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
            throw broken("id must have at most " + LONGEST_ID + " characters, and no control characters");
        }
        return new AuthorityEntry(
                number, id, kind(node), text(node.path("name"), "name"), list(node, "spellings"), list(node, "not"));
    }

    private ObjectNode object(String line) {
        try {
            if (MAPPER.readTree(line) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException notJson) {
            throw broken("not valid JSON: "
                    + String.valueOf(notJson.getOriginalMessage())
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
        throw broken("a line must hold one JSON object");
    }

    private EntityKind kind(ObjectNode node) {
        return EntityKind.ofJson(text(node.path("kind"), "kind"))
                .filter(kind -> kind != EntityKind.DATE)
                .orElseThrow(() -> broken("kind must be person, organization, country or place"));
    }

    private List<String> list(ObjectNode node, String key) {
        JsonNode list = node.path(key);
        if (!list.isMissingNode() && !list.isArray()) {
            throw broken(key + " must be a list of texts");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list) {
            texts.add(text(item, key + "[" + texts.size() + "]"));
        }
        return texts;
    }

    private String text(JsonNode value, String key) {
        if (!value.isString() || value.stringValue().isBlank()) {
            throw broken(key + (value.isMissingNode() ? " is missing" : " must be a text with something in it"));
        }
        return value.stringValue().strip();
    }

    private BrokenAuthority broken(String reason) {
        return new BrokenAuthority(file + ", line " + number + ": " + reason);
    }
}
