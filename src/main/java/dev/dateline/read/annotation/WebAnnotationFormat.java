package dev.dateline.read.annotation;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.page.Document.NoArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Annotations of the W3C (JSON-LD), with position and quote selectors. The text is the {@code value} of the target's
 * source, or in {@code NAME.txt} next to {@code NAME.jsonld}. Tags become kinds, identifying bodies ids. Safe for many
 * threads.
 */
public final class WebAnnotationFormat implements FileFormat {
    private static final About ABOUT = About.of(
                    "w3c",
                    "W3C Web Annotations in JSON-LD, with the text in NAME.txt or in the source of the target",
                    "jsonld")
            .withCompanion("txt")
            .annotated()
            .withExample(
                    "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"type\": \"Annotation\", \"body\": {\"value\": \"PERSON\"},\n"
                            + "\"target\": {\"source\": \"a.txt\", \"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"Ann Marsh\"}}}");

    private static final String CONTEXT = "http://www.w3.org/ns/anno";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** A fragment of a plain text, by RFC 5147. */
    private static final Pattern CHARACTERS = Pattern.compile("^char=(\\d{1,9}),(\\d{1,9})");

    /** Characters; a longer body is a comment. */
    private static final int LONGEST_LABEL = 60;

    /**
     * A span as its selectors describe it.
     *
     * @param start in code points; -1 when it has no position
     * @param quote the words; empty when it has none
     */
    private record Place(int start, int end, String quote, String before, String after) {
        private static final Place NONE = new Place(-1, -1, "", "", "");
    }

    /** A span with the bodies of its annotation. */
    private record Annotation(Place place, List<JsonNode> bodies) {}

    /** A text by its source; the text may be empty. */
    private static final class Source {
        private String text = "";
        private final List<Annotation> annotations = new ArrayList<>();
    }

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        return start.text().contains(CONTEXT) && start.text().stripLeading().matches("(?s)[\\[{].*");
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        String name = file.start().fileName().replaceFirst("\\.[^.]*$", "");
        boolean isText = file.start().ending().equals("txt");
        Optional<String> other = file.sibling(name + (isText ? ".jsonld" : ".txt"));
        if (isText && other.isEmpty()) {
            throw new NoArticle("its annotations " + name + ".jsonld are not in the same folder");
        }
        Map<String, Source> sources = sources(isText ? other.orElse("") : file.text());
        Optional<String> pair = isText ? Optional.of(file.text()) : other;
        List<ArticleStream.Item> items = new ArrayList<>();
        sources.forEach((id, source) -> {
            boolean own = !source.text.isEmpty();
            String text = own ? source.text : sources.size() == 1 ? pair.orElse("") : "";
            items.add(
                    text.isBlank()
                            ? new ArticleStream.Unusable(
                                    id,
                                    "",
                                    "the text that is annotated is not given; save it as " + name
                                            + ".txt in the same folder, one text a file")
                            : article(file, id, text.replace("\r\n", "\n"), source.annotations));
        });
        return ArticleStream.of(items);
    }

    private static ArticleStream.Found article(ArticleFile file, String id, String text, List<Annotation> annotations) {
        ArticleDraft draft =
                file.draft().id(id).url(id.startsWith("http") ? id : null).exactText(text);
        Labels labels = new Labels(draft, text, file.options().labels());
        annotations.forEach(annotation -> add(annotation, text, labels));
        labels.finish();
        return new ArticleStream.Found(id, draft.json());
    }

    private static Map<String, Source> sources(String json) {
        List<JsonNode> annotations = new ArrayList<>();
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(json)) {
            while (values.hasNext()) {
                collect(values.next(), annotations);
            }
        } catch (JacksonException broken) {
            throw new NoArticle("it is not valid JSON: " + broken.getOriginalMessage());
        }
        Map<String, Source> sources = new LinkedHashMap<>();
        for (JsonNode annotation : annotations) {
            for (JsonNode target : listed(annotation.path("target"))) {
                JsonNode source = target.isString() ? target : target.path("source");
                String id = source.isString()
                        ? source.stringValue()
                        : source.path("id").asString("");
                Source known = sources.computeIfAbsent(id.replaceFirst("#char=.*$", ""), any -> new Source());
                if (known.text.isEmpty()) {
                    known.text = source.path("value").asString("");
                }
                Place place = target.isString()
                        ? selected(fragment(id.replaceFirst("^[^#]*#?", "")), Place.NONE)
                        : place(target.path("selector"));
                known.annotations.add(new Annotation(place, listed(annotation.path("body"))));
            }
        }
        return sources;
    }

    private static void collect(JsonNode node, List<JsonNode> annotations) {
        for (JsonNode one : listed(node)) {
            if (one.path("target").isMissingNode()) {
                collect(one.path("items"), annotations);
                collect(one.path("first"), annotations);
            } else {
                annotations.add(one);
            }
        }
    }

    /** A value of JSON-LD, which is a list when there are several. */
    private static List<JsonNode> listed(JsonNode value) {
        return value.isArray() ? value.valueStream().toList() : value.isMissingNode() ? List.of() : List.of(value);
    }

    private static Place place(JsonNode selectors) {
        Place place = Place.NONE;
        for (JsonNode selector : listed(selectors)) {
            place = selected(selector, place);
            // A refinement counts positions in a part of the text; its words are the same.
            JsonNode refined = selector.path("refinedBy");
            if (refined.has("exact")) {
                place = selected(refined, place);
            }
        }
        return place;
    }

    private static Place selected(JsonNode selector, Place place) {
        if (selector.has("exact")) {
            return new Place(
                    place.start(),
                    place.end(),
                    selector.path("exact").asString(""),
                    selector.path("prefix").asString(""),
                    selector.path("suffix").asString(""));
        }
        JsonNode positions =
                selector.has("value") ? fragment(selector.path("value").asString("")) : selector;
        boolean has = positions.path("start").isInt() && positions.path("end").isInt();
        return has
                ? new Place(
                        positions.path("start").asInt(),
                        positions.path("end").asInt(),
                        place.quote(),
                        place.before(),
                        place.after())
                : place;
    }

    private static JsonNode fragment(String fragment) {
        Matcher characters = CHARACTERS.matcher(fragment);
        return characters.find()
                ? JSON.createObjectNode()
                        .put("start", Integer.parseInt(characters.group(1)))
                        .put("end", Integer.parseInt(characters.group(2)))
                : JSON.createObjectNode();
    }

    private static void add(Annotation annotation, String text, Labels labels) {
        List<String> tags = new ArrayList<>();
        String id = null;
        for (JsonNode body : annotation.bodies()) {
            String purpose = body.path("purpose").asString("");
            String address = body.isString()
                    ? body.stringValue()
                    : body.path("source").asString(body.path("id").asString(""));
            String tag = body.has("value") ? body.path("value").asString("") : lastPart(address);
            if (purpose.equals("identifying") || purpose.equals("linking")) {
                id = lastPart(address.isEmpty() ? tag : address);
            } else {
                tags.add(tag);
                tags.add(body.path("type").asString(""));
            }
        }
        String label = tags.stream().filter(labels::knows).findFirst().orElse(tags.isEmpty() ? "" : tags.getFirst());
        if (label.length() > LONGEST_LABEL) {
            labels.leaveOut("comments");
        } else {
            mark(annotation.place(), label, id, text, labels);
        }
    }

    private static void mark(Place place, String label, @Nullable String id, String text, Labels labels) {
        if (place.quote().isBlank()) {
            if (place.start() < 0) {
                labels.leaveOut("annotations without a span");
            } else {
                labels.codePoints(place.start(), place.end(), label, null, id);
            }
            return;
        }
        int start = find(place, text);
        if (start < 0) {
            labels.leaveOut("quotes that are not in the text, or several times");
        } else {
            labels.utf16(start, start + place.quote().length(), label, id);
        }
    }

    /** Where the words of a quote are, in UTF-16 units: between their neighbours, else nearest to the position; or -1. */
    private static int find(Place place, String text) {
        List<Integer> all = new ArrayList<>();
        List<Integer> fitting = new ArrayList<>();
        for (int at = text.indexOf(place.quote()); at >= 0; at = text.indexOf(place.quote(), at + 1)) {
            all.add(at);
            if (text.startsWith(place.after(), at + place.quote().length())
                    && text.startsWith(place.before(), at - place.before().length())) {
                fitting.add(at);
            }
        }
        List<Integer> places = fitting.isEmpty() ? all : fitting;
        if (places.size() == 1) {
            return places.getFirst();
        }
        int nearest = -1;
        for (int at : places) {
            if (place.start() >= 0
                    && (nearest < 0 || Math.abs(at - place.start()) < Math.abs(nearest - place.start()))) {
                nearest = at;
            }
        }
        return nearest;
    }

    private static String lastPart(String address) {
        return address.replaceFirst("[/#]+$", "").replaceFirst("^.*[/#:]", "");
    }
}
