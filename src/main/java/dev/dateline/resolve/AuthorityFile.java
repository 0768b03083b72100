package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import dev.dateline.resolve.Authority.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads an authority file and rejects contradictions. Stateless. */
public final class AuthorityFile {
    private AuthorityFile() {}

    /**
     * Reads a file of JSON lines; empty lines and lines that begin with # are skipped.
     *
     * @throws BrokenAuthority when a line cannot be used, or two of them contradict each other
     */
    public static Authority read(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return parse(file.toString(), lines.lines().toList());
        } catch (CharacterCodingException broken) {
            throw new BrokenAuthority(file + " is not UTF-8");
        } catch (UncheckedIOException | IOException unreadable) {
            throw new BrokenAuthority("the authority file " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** The same for lines in memory; {@code file} is the name used in messages. */
    static Authority parse(String file, List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                entries.add(new Line(file, number).parse(line));
            }
        }
        refuseRepeatedIds(file, entries);
        refuseContradictions(file, entries);
        return new Authority(entries);
    }

    private static void refuseRepeatedIds(String file, List<Entry> entries) {
        Map<String, Entry> seen = new HashMap<>();
        for (Entry entry : entries) {
            Entry before = seen.putIfAbsent(entry.id(), entry);
            if (before != null) {
                throw contradiction(file, before, entry, "both define the id \"" + entry.id() + "\"");
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // Each entry is one line of the file; two equal lines are two entries.
    private static void refuseContradictions(String file, List<Entry> entries) {
        Map<EntityKind, Map<String, Entry>> owners = new HashMap<>();
        for (Entry entry : entries) {
            for (String name : entry.names()) {
                Entry before = owners.computeIfAbsent(entry.kind(), any -> new HashMap<>())
                        .putIfAbsent(Slug.of(name), entry);
                if (before != null && before != entry) {
                    throw contradiction(
                            file,
                            before,
                            entry,
                            "both claim the " + entry.kind().json() + " \"" + name + "\"");
                }
            }
            refuseOwnContradiction(file, entry);
        }
    }

    private static void refuseOwnContradiction(String file, Entry entry) {
        List<String> slugs = entry.names().stream().map(Slug::of).toList();
        Optional<String> both = entry.not().stream()
                .filter(name -> slugs.contains(Slug.of(name)))
                .findFirst();
        if (both.isPresent()) {
            throw new BrokenAuthority(
                    file + ", line " + entry.line() + ": \"" + both.get() + "\" stands in spellings and in not");
        }
    }

    private static BrokenAuthority contradiction(String file, Entry one, Entry other, String contradiction) {
        return new BrokenAuthority(file + ", lines " + one.line() + " and " + other.line() + " " + contradiction);
    }

    /** Reads one line of an authority file. */
    private static final class Line {
        private static final List<String> KEYS = List.of("id", "kind", "name", "spellings", "not");
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        /** Elasticsearch takes ids of 512 bytes; kind and colon come before. */
        private static final int LONGEST_ID = 200;

        private final String file;
        private final int number;

        Line(String file, int number) {
            this.file = file;
            this.number = number;
        }

        Entry parse(String line) {
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
            return new Entry(
                    number,
                    id,
                    kind(node),
                    text(node.path("name"), "name"),
                    list(node, "spellings"),
                    list(node, "not"));
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
}
