package dev.dateline.bench.corpus;

import dev.dateline.article.PartialDate;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.LineFormat;
import dev.dateline.read.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reuters-21578 as JSON lines: newswire of 1987 whose people, places, organisations, exchanges and topics were marked
 * by hand for each story as a whole. The slugs stay as ids, so that counts can be checked against the collection;
 * readable names come from reuters21578.properties. Its places are countries but for the territories listed there.
 */
public final class Reuters21578Format implements LineFormat {
    private static final About ABOUT = About.of("reuters21578", "").annotated();

    /** The length of {@code 1987-03-31}. */
    private static final int DAY = 10;

    private final Properties names = names();
    private final Set<String> territories =
            Arrays.stream(names.getProperty("territories", "").split("\\s+")).collect(Collectors.toUnmodifiableSet());

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public List<ObjectNode> toArticles(ObjectNode story, ReadOptions options) {
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        copy(story, "id", article, "id");
        copy(story, "title", article, "title");
        copy(story, "text", article, "text");
        addDate(story.path("date").asString(""), article);
        copy(story, "source", article, "source");
        article.put("language", "en");
        copy(story, "topics", article, "topics");
        ArrayNode entities = article.putArray("entities");
        for (JsonNode person : story.path("people")) {
            add(entities, "person", person, titleCase(person.asString("")));
        }
        for (JsonNode place : story.path("places")) {
            String slug = place.asString("");
            String name = names.getProperty("place." + slug, titleCase(slug));
            add(entities, territories.contains(slug) ? "place" : "country", place, name);
        }
        addOrganizations(entities, story.path("orgs"));
        addOrganizations(entities, story.path("exchanges"));
        if (!story.path("dateline").asString("").isBlank()) {
            article.withObjectProperty("extra").set("dateline", story.get("dateline"));
        }
        return List.of(article);
    }

    /**
     * A few stories have a valid day with an impossible time. The day is kept, and the original value goes to extra.
     */
    private static void addDate(String date, ObjectNode article) {
        if (date.isBlank()) {
            return;
        }
        boolean dayOnly =
                !PartialDate.isDate(date) && date.length() > DAY && PartialDate.isDate(date.substring(0, DAY));
        article.put("published", dayOnly ? date.substring(0, DAY) : date);
        if (dayOnly) {
            article.withObjectProperty("extra").put("date", date);
        }
    }

    private void addOrganizations(ArrayNode entities, JsonNode slugs) {
        for (JsonNode organization : slugs) {
            String slug = organization.asString("");
            String name = names.getProperty("organization." + slug, slug.toUpperCase(Locale.ROOT));
            add(entities, "organization", organization, name);
        }
    }

    private static void add(ArrayNode entities, String kind, JsonNode id, String name) {
        entities.addObject().put("kind", kind).put("name", name).set("id", id);
    }

    private static void copy(ObjectNode from, String key, ObjectNode to, String newKey) {
        if (from.has(key)) {
            to.set(newKey, from.get(key));
        }
    }

    private static String titleCase(String slug) {
        return Arrays.stream(slug.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static Properties names() {
        InputStream file = Reuters21578Format.class.getResourceAsStream("reuters21578.properties");
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            Properties names = new Properties();
            names.load(reader);
            return names;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
