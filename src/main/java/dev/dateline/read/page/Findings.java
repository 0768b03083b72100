package dev.dateline.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The metadata of one article that were found so far. The first value of a key stays, so the most reliable place comes first. One thread. */
final class Findings {
    /** The most characters of a name or label in the article format. */
    private static final int LONGEST_LABEL = 1000;

    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final List<String> authors = new ArrayList<>();
    private final List<Leftovers.LeftOut> leftOut = new ArrayList<>();

    /** Notes the value of a key of the article format, unless it is known or {@code value} is blank. */
    void note(String key, @Nullable String value) {
        String line = value == null ? "" : Block.oneLine(value);
        if (!line.isEmpty() && line.length() <= LONGEST_LABEL && !fields.has(key)) {
            fields.put(key, line);
        }
    }

    /** The value of a key; empty when it is not known. */
    Optional<String> known(String key) {
        return fields.has(key) ? Optional.of(fields.path(key).asString("")) : Optional.empty();
    }

    /** Notes an author, each once. */
    void author(String name) {
        String line = Block.oneLine(name);
        if (!line.isEmpty() && line.length() <= LONGEST_LABEL && !authors.contains(line)) {
            authors.add(line);
        }
    }

    /** Whether any author is known. */
    boolean hasAuthor() {
        return !authors.isEmpty();
    }

    /** Notes a part that is left out of the text. */
    void leaveOut(String why, String text) {
        leftOut.add(new Leftovers.LeftOut(why, text));
    }

    /**
     * The article whose text has these paragraphs, in the article format.
     *
     * @throws NoArticle when there are none
     */
    ObjectNode article(List<Block> text, Document document, Unstated unstated) {
        if (text.isEmpty()) {
            throw new NoArticle("no text of an article was found in the file");
        }
        DateLine line = DateLine.of(text.getFirst().text()).orElse(DateLine.NONE);
        PublicationDate.of(known("published").orElse(null), line, document, unstated)
                .ifPresent(date -> fields.put("published", date));
        note("source", line.agency().orElse(null));
        note("source", unstated.source());
        ArrayNode names = fields.arrayNode();
        authors.forEach(names::add);
        if (!names.isEmpty()) {
            fields.set("authors", names);
        }
        fields.put("text", String.join("\n\n", text.stream().map(Block::text).toList()));
        fields.set("extra", extra(document));
        return fields;
    }

    private ObjectNode extra(Document document) {
        ObjectNode extra = fields.objectNode().put("file", document.fileName());
        ArrayNode parts = fields.arrayNode();
        leftOut.forEach(part -> parts.addObject().put("why", part.why()).put("text", part.text()));
        if (!parts.isEmpty()) {
            extra.set("left_out", parts);
        }
        return extra;
    }
}
