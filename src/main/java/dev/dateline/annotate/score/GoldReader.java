package dev.dateline.annotate.score;

import dev.dateline.article.EntityKind;
import dev.dateline.article.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads marked texts, one JSON object a line: {@code text}, {@code entities} with {@code start}, {@code end} and
 * {@code type}, and where a corpus has them {@code core_start} and {@code core_end} (the name inside a longer phrase),
 * {@code grp} or {@code entity} (which names are one entity) and {@code annotated_until}. Files may be gzipped.
 */
public final class GoldReader {
    private final ObjectMapper json = new ObjectMapper();

    /**
     * All texts of a file.
     *
     * @throws IOException when it cannot be read
     * @throws tools.jackson.core.JacksonException when a line is no JSON
     */
    public List<GoldText> read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> text(json.readTree(line)))
                    .toList();
        }
    }

    private static GoldText text(JsonNode article) {
        String text = article.path("text").asString();
        int length = text.codePointCount(0, text.length());
        int until = article.path("annotated_until").asInt(length);
        Map<String, GoldName> names = new LinkedHashMap<>();
        for (JsonNode entity : article.path("entities")) {
            name(entity, until).ifPresent(name -> names.putIfAbsent(name.span() + " " + name.kind(), name));
        }
        return new GoldText(article.path("id").asString(), text, until, List.copyOf(names.values()));
    }

    private static Optional<GoldName> name(JsonNode entity, int until) {
        int start = entity.path("core_start").asInt(entity.path("start").asInt());
        int end = entity.path("core_end").asInt(entity.path("end").asInt());
        if (end <= start || end > until) {
            return Optional.empty();
        }
        JsonNode group = entity.has("grp") ? entity.path("grp") : entity.path("entity");
        String key = group.isString() && !group.asString().isEmpty() ? group.asString() : null;
        return kind(entity.path("type").asString()).map(kind -> new GoldName(new Span(start, end), kind, key));
    }

    private static Optional<EntityKind> kind(String type) {
        return switch (type) {
            case "person" -> Optional.of(EntityKind.PERSON);
            case "organisation", "organization" -> Optional.of(EntityKind.ORGANIZATION);
            case "place", "country" -> Optional.of(EntityKind.PLACE);
            default -> Optional.empty();
        };
    }
}
