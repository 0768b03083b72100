package dev.dateline.bench.entities;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.Metadata;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads texts whose names people have linked to entities that hold across documents: {@code entity} or {@code link}. The
 * articles get the marked names as mentions without name and id, in the order of {@link #entities}.
 *
 * @param articles as a run would receive them
 * @param entities for each article the entity of each of its mentions
 */
record GoldEntities(List<Article> articles, List<List<String>> entities) {
    private static final Set<String> SMALL = Set.of("and", "from", "in", "at", "including", "like", "a");

    private record Marked(Span span, EntityKind kind, String entity) {}

    static GoldEntities read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Article> articles = new ArrayList<>();
        List<List<String>> entities = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode text = json.readTree(line);
            List<Marked> marked = marked(text);
            articles.add(article(text, marked));
            entities.add(marked.stream().map(Marked::entity).toList());
        }
        return new GoldEntities(articles, entities);
    }

    private static Article article(JsonNode text, List<Marked> marked) {
        Metadata metadata =
                new Metadata(text.path("date").asString(null), null, null, null, List.of(), "en", List.of());
        List<Mention> mentions = marked.stream()
                .map(one -> new Mention(one.span(), one.kind(), null, null, null, null, null))
                .toList();
        return new Article(
                text.path("id").asString(),
                text.path("title").asString(),
                text.path("text").asString(),
                metadata,
                new Annotations(mentions, List.of(), List.of()),
                null);
    }

    private static List<Marked> marked(JsonNode text) {
        Map<String, String> links = new HashMap<>();
        for (JsonNode entity : text.path("entities")) {
            if (entity.has("grp") && entity.has("link")) {
                links.putIfAbsent(
                        entity.path("grp").asString(), entity.path("link").asString());
            }
        }
        int until = text.path("annotated_until").asInt(Integer.MAX_VALUE);
        CodePoints offsets = CodePoints.of(text.path("text").asString());
        List<Marked> marked = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode entity : text.path("entities")) {
            int start = entity.path("core_start").asInt(entity.path("start").asInt());
            int end = entity.path("core_end").asInt(entity.path("end").asInt());
            EntityKind kind = kind(entity.path("type").asString());
            String group = entity.path("grp").asString("");
            String own = entity.path("entity").asString("");
            String id = own.isEmpty() ? links.getOrDefault(group, "") : own;
            if (id.isEmpty() && !group.isEmpty()) {
                id = text.path("id").asString() + '#' + group;
            }
            if (kind != EntityKind.DATE
                    && !id.isEmpty()
                    && end > start
                    && end <= until
                    && isProper(offsets.cut(new Span(start, end)))
                    && seen.add(start + " " + end)) {
                marked.add(new Marked(new Span(start, end), kind, id));
            }
        }
        marked.sort(Comparator.comparingInt(one -> one.span().start()));
        return marked;
    }

    private static boolean isProper(String words) {
        String[] parts = words.split("\\s+", -1);
        for (String part : parts) {
            if (SMALL.contains(part)) {
                return false;
            }
        }
        return isCapital(parts[0]) && isCapital(parts[parts.length - 1]);
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    private static EntityKind kind(String type) {
        return switch (type) {
            case "person" -> EntityKind.PERSON;
            case "organisation", "organization" -> EntityKind.ORGANIZATION;
            case "place", "country" -> EntityKind.PLACE;
            default -> EntityKind.DATE;
        };
    }
}
