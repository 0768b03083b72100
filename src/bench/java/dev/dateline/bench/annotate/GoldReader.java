package dev.dateline.bench.annotate;

import dev.dateline.article.DateSpan;
import dev.dateline.article.EntityKind;
import dev.dateline.text.word.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * {@code grp} or {@code entity} (which names are one entity) and {@code annotated_until}; {@code times} with
 * {@code type} and {@code value}; {@code quotes} with {@code source}, {@code content} and {@code direct}. Files may be
 * gzipped.
 */
public final class GoldReader {
    private final ObjectMapper json = new ObjectMapper();

    /**
     * All texts of a file.
     *
     * @throws IOException when it cannot be read
     * @throws tools.jackson.core.JacksonException when a line is not JSON
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
        Map<String, GoldText.Name> names = new LinkedHashMap<>();
        for (JsonNode entity : article.path("entities")) {
            name(entity, until).ifPresent(name -> names.putIfAbsent(name.span() + " " + name.kind(), name));
        }
        return new GoldText(
                article.path("id").asString(),
                text,
                article.has("date") ? article.path("date").asString() : null,
                until,
                new GoldText.Marks(List.copyOf(names.values()), dates(article, until), quotes(article)));
    }

    private static List<GoldText.Date> dates(JsonNode article, int until) {
        List<GoldText.Date> dates = new ArrayList<>();
        for (JsonNode time : article.path("times")) {
            Optional<Span> span = span(time);
            if (span.isPresent() && span.get().end() <= until) {
                boolean date = time.path("type").asString().equals("DATE");
                DateSpan days = date
                        ? GoldText.Date.days(time.path("value").asString("")).orElse(null)
                        : null;
                dates.add(new GoldText.Date(span.get(), days));
            }
        }
        return dates;
    }

    private static List<GoldText.Quote> quotes(JsonNode article) {
        List<GoldText.Quote> quotes = new ArrayList<>();
        for (JsonNode quote : article.path("quotes")) {
            List<Span> content = spans(quote.path("content"));
            if (!content.isEmpty()) {
                boolean direct = quote.path("direct").asBoolean(false);
                quotes.add(new GoldText.Quote(spans(quote.path("source")), content, direct));
            }
        }
        return quotes;
    }

    private static List<Span> spans(JsonNode pieces) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode piece : pieces) {
            span(piece).ifPresent(spans::add);
        }
        return spans;
    }

    private static Optional<Span> span(JsonNode piece) {
        int start = piece.path("start").asInt();
        int end = piece.path("end").asInt();
        return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private static Optional<GoldText.Name> name(JsonNode entity, int until) {
        int start = entity.path("core_start").asInt(entity.path("start").asInt());
        int end = entity.path("core_end").asInt(entity.path("end").asInt());
        if (end <= start || end > until) {
            return Optional.empty();
        }
        JsonNode group = entity.has("grp") ? entity.path("grp") : entity.path("entity");
        String key = group.isString() && !group.asString().isEmpty() ? group.asString() : null;
        return kind(entity.path("type").asString()).map(kind -> new GoldText.Name(new Span(start, end), kind, key));
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
