package dev.dateline.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An archive with the difficulties that the samples do not have, made by rules and always the same: one year with most of
 * the articles and decades with few, single dates far away, names annotated for whole articles only, long names, reprints with a
 * quote, texts from right to left, a word of 400 letters, and articles without title, source or date.
 */
final class MixedArchive {
    /** Articles of 1987, which are annotated as a whole. */
    static final int GIANT_YEAR = 360;

    /** Articles of each year from {@link #FIRST_QUIET} to {@link #LAST_QUIET}, with annotated sentences. */
    static final int QUIET_YEAR = 3;

    static final int FIRST_QUIET = 2005;
    static final int LAST_QUIET = 2023;

    /** Longer than the column of facets is wide. */
    static final String LONG_NAME = "Organization of the Petroleum Exporting Countries";

    static final String LONG_SOURCE = "The Association of Independent Harbour Newspapers";

    /** A title of one word. */
    static final String LONG_WORD = "Rhabarber".repeat(45).substring(0, 400);

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> GOODS = List.of("crude oil", "wheat", "copper", "coffee", "sugar", "tin");

    private final List<ObjectNode> articles = new ArrayList<>();

    private MixedArchive() {
        giantYear();
        quietYears();
        outliers();
        reprints();
        scripts();
        incomplete();
    }

    /** Writes the archive as JSON lines. */
    static void write(Path file) throws IOException {
        Stream<String> lines = new MixedArchive().articles.stream().map(JSON::writeValueAsString);
        Files.writeString(file, String.join("\n", lines.toList()) + "\n", StandardCharsets.UTF_8);
    }

    private void giantYear() {
        for (int at = 0; at < GIANT_YEAR; at++) {
            String goods = GOODS.get(at % GOODS.size());
            String day = "1987-%02d-%02d".formatted(1 + at % 12, 1 + at % 28);
            ObjectNode article = add("giant-" + at, capital(goods) + " market note " + at, day, "Cable Desk")
                    .put(
                            "text",
                            "Dealers in " + goods + " saw little change. Note " + at
                                    + " of the desk gives the prices of the day.");
            article.putArray("topics").add(goods);
            date(article, "the day", day);
            entity(article, "country", "Iran", "iran");
            if (at % 2 == 0) {
                entity(article, "country", "Saudi Arabia", "saudi-arabia");
            }
            if (at % 3 == 0) {
                entity(article, "organization", LONG_NAME, "opec");
            }
            if (at % 9 == 0) {
                entity(article, "person", "Ruhollah Khomeini", "ruhollah-khomeini");
            }
            if (at % 12 == 0) {
                entity(article, "place", "Kuala Lumpur International Airport", "klia");
            }
        }
    }

    private void quietYears() {
        for (int year = FIRST_QUIET; year <= LAST_QUIET; year++) {
            for (int at = 0; at < QUIET_YEAR; at++) {
                String day = "%d-%02d-%02d".formatted(year, 2 + 4 * at, 11 + at);
                String title = "Harbour of Piraeus in year " + year + ", report " + at;
                // No sentence is in all of them, or it would be taken out as a passage that the source repeats.
                String text = "Maria Lindqvist met Ahmed Rahmani in Piraeus in " + year + ", meeting " + at
                        + ". “The harbour needs coffee and peace,” said"
                        + " Maria Lindqvist of report " + at + ".\n\nShips of Greece waited in " + year + ".";
                ObjectNode article =
                        add("quiet-" + year + "-" + at, title, day, LONG_SOURCE).put("text", text);
                article.putArray("topics").add("shipping");
                mention(article, text, "Maria Lindqvist", "person", "maria-lindqvist");
                mention(article, text, "Ahmed Rahmani", "person", "ahmed-rahmani");
                mention(article, text, "Piraeus", "place", "piraeus");
                mention(article, text, "Greece", "country", "greece");
                quote(article, text, "The harbour needs coffee and peace,", "Maria Lindqvist", "maria-lindqvist");
            }
        }
    }

    private void outliers() {
        ObjectNode early = add("early", "A coffee house opens", "1801-05-04", "Old Post")
                .put("text", "Coffee is served from today, in the house of 1066.");
        date(early, "1066", "1066");
        add("late", "A coffee forecast", "2094-01-01", "Old Post").put("text", "Coffee may be rare by then.");
    }

    /** Three papers with one text, of which the last changes a word; a quote in it names a second person. */
    private void reprints() {
        String text =
                "Ahmed Rahmani spoke in Lisbon after a long night of talks about the price of grain and salt. “Next"
                        + " time in Lisbon we sign,” he said to Maria Lindqvist. No other guest at the table wanted to comment on the"
                        + " matter, and the delegates of all nine towns went home by train before the morning papers were out.";
        List<String> sources = List.of("Cable Desk", "Evening Mail", "Morning Mail");
        for (int at = 0; at < sources.size(); at++) {
            ObjectNode article = add(
                            "reprint-" + at, "Rahmani speaks in Lisbon", "2019-03-0" + (at + 1), sources.get(at))
                    .put("text", at < 2 ? text : text.replace("were out.", "were printed."));
            mention(article, text, "Ahmed Rahmani", "person", "ahmed-rahmani");
            mention(article, text, "Maria Lindqvist", "person", "maria-lindqvist");
            mention(article, text, "Lisbon", "place", "lisbon");
            quote(article, text, "Next time in Lisbon we sign,", "Ahmed Rahmani", "ahmed-rahmani");
        }
    }

    private void scripts() {
        add("arabic", "ميناء القهوة مفتوح اليوم.", "2021-06-01", "المرفأ")
                .put("language", "ar")
                .put("text", "وصلت القهوة إلى الميناء صباح اليوم.\n\nقال العمال إن العمل مستمر.");
        add("hebrew", "הנמל נפתח מחדש.", "2021-06-02", "HaNamal")
                .put("language", "he")
                .put("text", "הקפה הגיע לנמל בבוקר. העבודה נמשכת.");
        add("markup", "<script>alert(1)</script> & coffee", "2021-06-03", "Old Post")
                .put("text", "<b>Coffee</b> is <script>alert(2)</script> only text here.");
        add("long-word", LONG_WORD, "2021-06-04", LONG_WORD.substring(0, 120)).put("text", "Coffee " + LONG_WORD);
    }

    private void incomplete() {
        add("untitled", null, "2021-06-05", "Old Post").put("text", "Coffee without a headline. It was cold.");
        add("unsigned", "Coffee without a source", "2021-06-06", null).put("text", "Coffee of unknown origin.");
        add("undated", "Coffee without a date", null, "Old Post").put("text", "Coffee of no certain day.");
        add("bare", null, null, null).put("text", "Coffee and nothing else is known.");
        add("repeated", "Coffee prices fall in all towns", "2021-06-07", "Old Post")
                .put("text", "Coffee prices fall in all towns. Traders were calm about coffee.");
        ObjectNode titled = add("title-only", "Tea arrives", "2021-06-09", "Old Post");
        entity(titled, "organization", LONG_WORD, "rhubarb");
        // The id of the country.
        entity(titled, "organization", "Greece Holding", "greece");
        ObjectNode itself = add("itself", "Old Post explains coffee", "2021-06-08", "Old Post")
                .put("text", "Old Post asked Maria Lindqvist about coffee.");
        mention(itself, itself.get("text").asString(), "Old Post", "organization", "old-post");
        mention(itself, itself.get("text").asString(), "Maria Lindqvist", "person", "maria-lindqvist");
    }

    private ObjectNode add(String id, @Nullable String title, @Nullable String published, @Nullable String source) {
        ObjectNode article = JSON.createObjectNode().put("id", id);
        if (title != null) article.put("title", title);
        if (published != null) article.put("published", published);
        if (source != null) article.put("source", source);
        article.put("language", "en");
        articles.add(article);
        return article;
    }

    private static void entity(ObjectNode article, String kind, String name, String id) {
        article.withArray("entities")
                .addObject()
                .put("kind", kind)
                .put("name", name)
                .put("id", id);
    }

    private static void mention(ObjectNode article, String text, String name, String kind, String id) {
        ArrayNode mentions = article.withArray("mentions");
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            mentions.addObject()
                    .put("start", at)
                    .put("end", at + name.length())
                    .put("kind", kind)
                    .put("name", name)
                    .put("id", id);
        }
    }

    private static void date(ObjectNode article, String words, String value) {
        int start = article.get("text").asString().indexOf(words);
        article.withArray("mentions")
                .addObject()
                .put("start", start)
                .put("end", start + words.length())
                .put("kind", "date")
                .put("value", value);
    }

    private static void quote(ObjectNode article, String text, String words, String speaker, String id) {
        int start = text.indexOf(words);
        article.withArray("quotes")
                .addObject()
                .put("start", start)
                .put("end", start + words.length())
                .put("speaker", speaker)
                .put("speaker_id", id);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
