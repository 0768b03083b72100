package dev.dateline.article;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes article objects for tests, most of them valid, some with one thing wrong. The same seed makes the same. */
final class RandomArticles {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String TEXT = "On Monday 😀 Vladimir Putin met Xi Jinping in Beijing, “at last”, he said.";
    private static final List<JsonNode> ODD_VALUES = List.of(
            NODES.nullNode(),
            NODES.stringNode(""),
            NODES.stringNode("x"),
            NODES.numberNode(3),
            NODES.numberNode(-1),
            NODES.numberNode(1.5),
            NODES.booleanNode(true),
            NODES.objectNode(),
            NODES.arrayNode(),
            NODES.arrayNode().add("a"),
            NODES.arrayNode().add(1),
            NODES.stringNode("2025-02-30"),
            NODES.stringNode("2025-13"),
            NODES.stringNode("2025/2026"),
            NODES.stringNode("en"),
            NODES.stringNode("a\u0001b"),
            NODES.stringNode("a".repeat(1001)),
            NODES.numberNode(2.0),
            NODES.arrayNode().add(NODES.objectNode()),
            NODES.objectNode().put("a", 1),
            NODES.stringNode("person"),
            NODES.stringNode("date"),
            NODES.numberNode(99_999_999_999L));

    private final Random random;

    RandomArticles(long seed) {
        random = new Random(seed);
    }

    ObjectNode next() {
        ObjectNode article = valid();
        for (int wrong = random.nextInt(3); wrong > 0; wrong--) {
            spoil(article);
        }
        return article;
    }

    ObjectNode valid() {
        ObjectNode article = NODES.objectNode().put("text", TEXT);
        perhaps(article, "id", "id-" + random.nextInt(1000));
        perhaps(article, "title", "A title");
        perhaps(
                article,
                "published",
                List.of("2025", "2025-08", "2025-08-15T01:02:03+02:00").get(random.nextInt(3)));
        perhaps(article, "language", "en-GB");
        perhaps(article, "source", "Courier");
        perhaps(article, "url", "https://courier.example");
        perhaps(article, "offsets", "codepoint");
        if (random.nextBoolean()) {
            article.putArray("topics").add("talks").add("war");
            article.putObject("extra").put("n", random.nextInt()).put("s", "x");
        }
        int mentions = random.nextInt(4);
        for (int i = 0; i < mentions; i++) {
            article.withArray("mentions").add(i == 1 ? date(i) : entity(i));
        }
        if (random.nextBoolean()) {
            article.putArray("quotes").add(span(50).put("speaker", "Xi Jinping").put("cue", "said"));
            article.putArray("entities")
                    .add(NODES.objectNode().put("kind", "country").put("name", "China"));
        }
        return article;
    }

    private ObjectNode entity(int index) {
        ObjectNode mention = span(index * 10).put("kind", "person");
        perhaps(mention, "name", "Vladimir Putin");
        perhaps(mention, "id", "putin");
        perhaps(mention, "tool", "hand");
        if (random.nextBoolean()) {
            mention.put("confidence", random.nextInt(101) / 100.0);
        }
        return mention;
    }

    private ObjectNode date(int index) {
        return span(index * 10).put("kind", "date").put("value", "2025-08-01/2025-08-15");
    }

    private ObjectNode span(int from) {
        int start = from + random.nextInt(10);
        return NODES.objectNode().put("start", start).put("end", start + 1 + random.nextInt(5));
    }

    private void perhaps(ObjectNode object, String key, String value) {
        if (random.nextBoolean()) {
            object.put(key, value);
        }
    }

    /** Changes, removes or adds one key, at the top or inside an annotation. */
    private void spoil(ObjectNode article) {
        ObjectNode target = article;
        JsonNode list = article.path(List.of("mentions", "quotes", "entities").get(random.nextInt(3)));
        if (random.nextBoolean() && list.path(0) instanceof ObjectNode annotation) {
            target = annotation;
        }
        List<String> keys = List.copyOf(target.propertyNames());
        if (keys.isEmpty()) {
            return;
        }
        String key = keys.get(random.nextInt(keys.size()));
        switch (random.nextInt(8)) {
            case 0 -> target.remove(key);
            case 1 -> target.put("unknown", 1);
            default ->
                target.set(
                        key, ODD_VALUES.get(random.nextInt(ODD_VALUES.size())).deepCopy());
        }
    }
}
