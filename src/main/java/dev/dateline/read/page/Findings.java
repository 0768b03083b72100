package dev.dateline.read.page;

import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.Document.Unstated;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The metadata of one article that were found so far. The first value of a key stays, so the most reliable place comes
 * first. One thread.
 */
final class Findings {
    /** The most characters of a name or label in the article format. */
    private static final int LONGEST_LABEL = 1000;

    private static final Pattern HOST = Pattern.compile("^https?://(?:www\\.)?([^/:?#]+)");

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

    /** The authors that are known; empty for none. */
    List<String> authors() {
        return List.copyOf(authors);
    }

    /** Notes a part that is left out of the text. */
    void leaveOut(String why, String text) {
        leftOut.add(new Leftovers.LeftOut(why, text));
    }

    /** The host of an address, without {@code www.}; empty when it has none. */
    static Optional<String> host(String url) {
        Matcher host = HOST.matcher(url);
        return host.find() ? Optional.of(host.group(1)) : Optional.empty();
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
        known("url").flatMap(Findings::host).ifPresent(host -> note("source", host));
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

    /** Chooses the publication date of an article from all dates that are known of it. Stateless. */
    private static final class PublicationDate {
        /** The length of {@code 2025-08-15}; shorter dates are months and years. */
        private static final int DAY = 10;

        private PublicationDate() {}

        /**
         * An ISO date: the one that the document states, else that of its dateline, else that in the name of its file,
         * else the default. A dateline without a year has the year of the file's name or of the default.
         */
        static Optional<String> of(@Nullable String stated, DateLine line, Document document, Unstated unstated) {
            Optional<String> around = FileDate.of(document.name()).or(() -> Optional.ofNullable(unstated.published()));
            return Optional.ofNullable(stated)
                    .or(() -> line.date().flatMap(WrittenDate::iso))
                    .or(() -> around.filter(date -> date.length() >= DAY))
                    .or(() -> around.flatMap(date -> line.date().map(day -> inside(day, date))))
                    .or(() -> around);
        }

        /** The day of the dateline in that year; the month alone when the day is not in it. */
        private static String inside(WrittenDate day, String date) {
            String whole = day.in(Integer.parseInt(date.substring(0, 4)));
            return whole.startsWith(date) ? whole : date;
        }

        /**
         * The date in a file's name or in its folders: {@code 2025-08-15-summit.txt}, {@code 2025/08/15/summit.txt}.
         * Stateless.
         */
        private static final class FileDate {
            private static final String YEAR = "(?<![\\p{Alnum}])((?:1[5-9]|20)\\d\\d)";
            private static final Pattern DAY =
                    Pattern.compile(YEAR + "(?:([-_./])(\\d{1,2})\\2|(\\d\\d)())(\\d{1,2})(?![\\p{Alnum}])");
            private static final Pattern MONTH = Pattern.compile(YEAR + "[-_./](\\d{1,2})(?![\\p{Alnum}])");

            private FileDate() {}

            /** An ISO day or month; empty when the name has none that the calendar has. The last one counts. */
            static Optional<String> of(String name) {
                Optional<String> found = Optional.empty();
                Matcher day = DAY.matcher(name);
                while (day.find()) {
                    String month = day.group(3) == null ? day.group(4) : day.group(3);
                    found = WrittenDate.first(day.group(1) + "-" + month + "-" + day.group(6))
                            .flatMap(WrittenDate::iso);
                }
                return found.isPresent() ? found : month(name);
            }

            private static Optional<String> month(String name) {
                Matcher month = MONTH.matcher(name);
                Optional<String> found = Optional.empty();
                while (month.find()) {
                    try {
                        found = Optional.of(
                                YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)))
                                        .toString());
                    } catch (DateTimeException none) {
                        // Other numbers with a hyphen between them.
                    }
                }
                return found;
            }
        }
    }
}
