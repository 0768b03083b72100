package dev.dateline.resolve;

import dev.dateline.DatelineException;
import dev.dateline.article.EntityKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operator's decisions about entities. They override every rule, but not the ids that an article gives.
 * Immutable and thread-safe. docs/authority-file.md describes the file format.
 */
public final class Authority {
    private final List<Entry> entries;
    private final Map<Spelling, Entry> bySpelling = new HashMap<>();
    private final Map<Spelling, Entry> byId = new HashMap<>();
    private final Set<Refused> refused = new HashSet<>();

    /** A kind with a spelling's slug, or with an id. */
    private record Spelling(EntityKind kind, String text) {}

    /** A spelling that does not mean an entity. */
    private record Refused(EntityKind kind, String id, String slug) {}

    Authority(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            byId.put(new Spelling(entry.kind(), entry.id()), entry);
            entry.names().forEach(name -> bySpelling.put(new Spelling(entry.kind(), Slug.of(name)), entry));
            entry.not().forEach(name -> refused.add(new Refused(entry.kind(), entry.id(), Slug.of(name))));
        }
    }

    /** An authority without decisions. */
    public static Authority none() {
        return new Authority(new ArrayList<>());
    }

    /** The entities as they are looked for in texts that only word lists can annotate. */
    public List<ListedEntity> known() {
        return entries.stream()
                .map(entry -> new ListedEntity(entry.kind(), entry.name(), entry.names(), true))
                .toList();
    }

    List<Entry> entries() {
        return entries;
    }

    /** The entity that a spelling means, whatever the rules say. */
    Optional<String> idOf(EntityKind kind, String spelling) {
        if (bySpelling.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(bySpelling.get(new Spelling(kind, Slug.of(spelling))))
                .map(Entry::id);
    }

    /** The name decided for an entity. */
    Optional<String> nameOf(EntityKind kind, String id) {
        return Optional.ofNullable(byId.get(new Spelling(kind, id))).map(Entry::name);
    }

    /** Whether there is an entity that a spelling must not mean. */
    boolean refuses(EntityKind kind, String spelling) {
        if (refused.isEmpty()) {
            return false;
        }
        String slug = Slug.of(spelling);
        return refused.stream().anyMatch(one -> one.kind() == kind && one.slug().equals(slug));
    }

    /** Whether a spelling must not mean that entity. */
    boolean forbids(EntityKind kind, String id, String spelling) {
        return !refused.isEmpty() && refused.contains(new Refused(kind, id, Slug.of(spelling)));
    }

    /**
     * One line of an authority file.
     *
     * @param line its number, from 1
     * @param id the entity's id
     * @param kind any kind but date
     * @param name the name to show; one of its spellings, too
     * @param spellings other names of it
     * @param not names that belong to other entities
     */
    record Entry(int line, String id, EntityKind kind, String name, List<String> spellings, List<String> not) {
        Entry {
            spellings = List.copyOf(spellings);
            not = List.copyOf(not);
        }

        /** The name and the spellings. */
        List<String> names() {
            return Stream.concat(Stream.of(name), spellings.stream()).distinct().toList();
        }
    }

    /**
     * Reads a file of JSON lines; empty lines and lines that begin with # are skipped.
     *
     * @throws BrokenFile when a line cannot be used, or two of them contradict each other
     */
    public static Authority read(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return parse(file.toString(), lines.lines().toList());
        } catch (CharacterCodingException broken) {
            throw new BrokenFile(file + " is not UTF-8");
        } catch (UncheckedIOException | IOException unreadable) {
            throw new BrokenFile("the authority file " + file + " cannot be read: " + unreadable.getMessage());
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
            throw new BrokenFile(
                    file + ", line " + entry.line() + ": \"" + both.get() + "\" is in both spellings and not");
        }
    }

    private static BrokenFile contradiction(String file, Entry one, Entry other, String contradiction) {
        return new BrokenFile(file + ", lines " + one.line() + " and " + other.line() + " " + contradiction);
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

        private BrokenFile broken(String reason) {
            return new BrokenFile(file + ", line " + number + ": " + reason);
        }
    }

    /** Thrown when an authority file cannot be used; the message gives the file and its lines, for the operator. */
    public static final class BrokenFile extends DatelineException {
        private static final long serialVersionUID = 1L;

        private BrokenFile(String message) {
            super(message);
        }
    }
}
