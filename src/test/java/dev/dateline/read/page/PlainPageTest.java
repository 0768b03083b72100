package dev.dateline.read.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.Document.Unstated;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PlainPageTest {
    private static final String PROSE = "The two ministers met in the old town on Monday and talked for an hour.";
    private static final String MORE = "Neither of them would say afterwards what had been agreed on the grain.";

    @Test
    void theFirstLineIsTheTitleAndEachFurtherLineAParagraph() {
        ObjectNode article = article("Ministers meet\n" + PROSE + "\n" + MORE);

        assertThat(article.path("title").asString()).isEqualTo("Ministers meet");
        assertThat(article.path("text").asString()).isEqualTo(PROSE + "\n\n" + MORE);
        assertThat(article.path("extra").path("file").asString()).isEqualTo("story.txt");
        assertThat(article.has("published")).isFalse();
        assertThat(article.has("source")).isFalse();
    }

    @Test
    void aTextThatBeginsWithAParagraphHasNoTitle() {
        ObjectNode article = article(PROSE + "\n" + MORE);

        assertThat(article.has("title")).isFalse();
        assertThat(article.path("text").asString()).isEqualTo(PROSE + "\n\n" + MORE);
    }

    @Test
    void aSingleLineIsTheText() {
        assertThat(article("Ministers meet").path("text").asString()).isEqualTo("Ministers meet");
        assertThat(article("Ministers meet").has("title")).isFalse();
    }

    @Test
    void dateLineBylineAndAgencyAreRead() {
        ObjectNode article = article("Leaders meet\n\nBy Ann Marsh and Peter Lowe\n\n"
                + "ANCHORAGE, Alaska, Aug. 15, 2025 (Reuters) - " + PROSE);

        assertThat(article.path("published").asString()).isEqualTo("2025-08-15");
        assertThat(article.path("source").asString()).isEqualTo("Reuters");
        assertThat(article.path("authors")).extracting(JsonNode::asString).containsExactly("Ann Marsh", "Peter Lowe");
        assertThat(article.path("text").asString()).startsWith("ANCHORAGE, Alaska, Aug. 15, 2025 (Reuters) - The two");
    }

    @Test
    void ofADateLineWithoutYearTheYearIsThatOfAll() {
        String text = "Leaders meet\nMOSCOW, Aug 15 (AP) -- " + PROSE;

        assertThat(published(text, "story.txt", "1987")).isEqualTo("1987-08-15");
        assertThat(published(text, "story.txt", "1987-08")).isEqualTo("1987-08-15");
        assertThat(published(text, "story.txt", "1987-09")).isEqualTo("1987-09");
        assertThat(published(text, "story.txt", null)).isEmpty();
    }

    @Test
    void theTextComesBeforeTheFileNameAndThatBeforeTheOption() {
        String undated = "Leaders meet\n" + PROSE;

        assertThat(published("Leaders meet\nPublished: 3 March 2024, 14:05 GMT\n" + PROSE, "2025-08-15.txt", "2020"))
                .isEqualTo("2024-03-03");
        assertThat(published(undated, "2025-08-15-talks.txt", "2020")).isEqualTo("2025-08-15");
        assertThat(published(undated, "archive/2025/08/15/talks.txt", "2020")).isEqualTo("2025-08-15");
        assertThat(published(undated, "talks_20250815.txt", null)).isEqualTo("2025-08-15");
        assertThat(published(undated, "paper-2025-08/talks.txt", null)).isEqualTo("2025-08");
        assertThat(published(undated, "001_8b029c9b20250815d.txt", "2020")).isEqualTo("2020");
        assertThat(published(undated, "2025-13-45.txt", null)).isEmpty();
    }

    @Test
    void aDateOfChangeIsNoDateOfPublication() {
        assertThat(published("Talks\nUpdated March 4, 2024\nPublished March 3, 2024\n" + PROSE, "a.txt", null))
                .isEqualTo("2024-03-03");
    }

    @Test
    void linesThatStateSomethingAreNoText() {
        ObjectNode article =
                article("Title: Talks resume\nDate: 2024-03-03\nSource: Northgate Courier\nAuthor: Ann Marsh\n"
                        + "URL: https://courier.example/talks\n\n" + PROSE);

        assertThat(article.path("title").asString()).isEqualTo("Talks resume");
        assertThat(article.path("published").asString()).isEqualTo("2024-03-03");
        assertThat(article.path("source").asString()).isEqualTo("Northgate Courier");
        assertThat(article.path("url").asString()).isEqualTo("https://courier.example/talks");
        assertThat(article.path("authors")).extracting(JsonNode::asString).containsExactly("Ann Marsh");
        assertThat(article.path("text").asString()).isEqualTo(PROSE);
    }

    @Test
    void bylinesAfterTheTitleMayBeInOtherLanguages() {
        ObjectNode article = article("Les négociations reprennent\nPar Zoé Müller et Jean Petit\n\n" + PROSE);

        assertThat(article.path("authors")).extracting(JsonNode::asString).containsExactly("Zoé Müller", "Jean Petit");
        assertThat(article.path("text").asString()).isEqualTo(PROSE);
        assertThat(article("Von Trapp Family Sings\nVon Max Brand\n" + PROSE)
                        .path("title")
                        .asString())
                .isEqualTo("Von Trapp Family Sings");
    }

    @Test
    void anAmbiguousDateIsNoTitle() {
        for (String date : List.of("Published: 03/04/2024", "03/04/2024", "03/04/2024 14:05")) {
            ObjectNode article = article(date + "\nTalks resume\n" + PROSE);

            assertThat(article.path("title").asString()).isEqualTo("Talks resume");
            assertThat(article.has("published")).isFalse();
            assertThat(leftOut(article)).containsExactly(tuple("head", date));
        }
    }

    @Test
    void theTimeNextToADateMayBeWrittenWithoutABlank() {
        assertThat(published("Aug 13, 2025 | 9:15pm EDT\nTalks resume\n" + PROSE, "a.txt", null))
                .isEqualTo("2025-08-13");
    }

    @Test
    void theSiteBehindARepeatedTitleIsTheSource() {
        ObjectNode article = article("Talks resume | World | courier.example\n\nTalks resume\nTalks Resume\n" + PROSE);

        assertThat(article.path("title").asString()).isEqualTo("Talks resume");
        assertThat(article.path("section").asString()).isEqualTo("World");
        assertThat(article.path("source").asString()).isEqualTo("courier.example");
        assertThat(article.path("text").asString()).isEqualTo(PROSE);
        assertThat(leftOut(article)).containsExactly(tuple("title", "Talks resume"), tuple("title", "Talks Resume"));
    }

    @Test
    void aDashInATitleIsNoSite() {
        assertThat(article("War and peace - a year on\n" + PROSE + "\n" + MORE)
                        .path("title")
                        .asString())
                .isEqualTo("War and peace - a year on");
    }

    @Test
    void linesOfOneWidthAreJoinedToParagraphs() {
        ObjectNode article = article("""
                TALKS RESUME

                The two ministers met in the old town on Monday and talked for
                an hour. Neither of them would say afterwards what had been
                agreed on the grain, and the port stayed closed for the night.
                    A spokesman for President Volodymyr Zelensky, Serhii
                Nykyforov, told reporters in Kyiv that talks would go on in the
                spring.

                The ships wait.
                """);

        assertThat(article.path("text").asString().split("\n\n"))
                .containsExactly(
                        "The two ministers met in the old town on Monday and talked for an hour. Neither of them would"
                                + " say afterwards what had been agreed on the grain, and the port stayed closed for the"
                                + " night.",
                        "A spokesman for President Volodymyr Zelensky, Serhii Nykyforov, told reporters in Kyiv that talks"
                                + " would go on in the spring.",
                        "The ships wait.");
    }

    @Test
    void wordsThatAreBrokenAtTheEndOfALineAreJoined() {
        ObjectNode article = article("""
                NORTHGATE COURIER   Page 3

                GENEVA, March 3 - The foreign minis-
                ters of Turkey and Ukraine agreed yester-
                day to reopen nego-
                tiations on the grain corridor, a well-
                known route, in the long-

                NORTHGATE COURIER   Page 4

                term.

                The ships wait.
                """);

        assertThat(article.has("title")).isFalse();
        assertThat(article.path("text").asString().split("\n\n"))
                .containsExactly(
                        "GENEVA, March 3 - The foreign ministers of Turkey and Ukraine agreed yesterday to reopen"
                                + " negotiations on the grain corridor, a well-known route, in the long-term.",
                        "The ships wait.");
    }

    @Test
    void theDateOfAnAmericanPageIsRead() {
        ObjectNode article = article("Talks resume\nAugust 13, 2025 at 9:15 p.m. EDT\n" + PROSE);

        assertThat(article.path("published").asString()).isEqualTo("2025-08-13");
        assertThat(article.path("text").asString()).isEqualTo(PROSE);
    }

    @Test
    void datesInOtherLanguagesAreRead() {
        assertThat(published("Gespräche\n16. Dezember 2012\n" + PROSE, "a.txt", null))
                .isEqualTo("2012-12-16");
        assertThat(published("Pourparlers\n16 décembre 2012\n" + PROSE, "a.txt", null))
                .isEqualTo("2012-12-16");
        assertThat(published("Diálogo\n16 de diciembre de 2012\n" + PROSE, "a.txt", null))
                .isEqualTo("2012-12-16");
        assertThat(published("Переговоры\n16 декабря 2012\n" + PROSE, "a.txt", null))
                .isEqualTo("2012-12-16");
        assertThat(published("会談\n2012年12月16日\n" + PROSE, "a.txt", null)).isEqualTo("2012-12-16");
    }

    @Test
    void aBylineNamesItsPaper() {
        ObjectNode article =
                article("Grain deal\nPublished: 13.08.2025\nBy Ann Marsh, Northgate Courier\n\n" + PROSE + "\n" + MORE);

        assertThat(article.path("authors")).extracting(JsonNode::asString).containsExactly("Ann Marsh");
        assertThat(article.path("source").asString()).isEqualTo("Northgate Courier");
        assertThat(article.path("published").asString()).isEqualTo("2025-08-13");
    }

    @Test
    void anAgencyOnItsOwnLineAndALastLineNameTheSource() {
        ObjectNode agency = article("Grain deal\nBy Ann Marsh\nAssociated Press\nGENEVA (AP) - " + PROSE + "\n" + MORE);
        ObjectNode last = article("Grain deal\n" + PROSE + "\n" + MORE + "\nSource: Northgate Courier");

        assertThat(agency.path("source").asString()).isEqualTo("Associated Press");
        assertThat(agency.path("text").asString()).isEqualTo("GENEVA (AP) - " + PROSE + "\n\n" + MORE);
        assertThat(last.path("source").asString()).isEqualTo("Northgate Courier");
        assertThat(last.path("text").asString()).isEqualTo(PROSE + "\n\n" + MORE);
    }

    @Test
    void reportersAreAuthorsAndEditorsAreNot() {
        ObjectNode article = article("Grain deal\n" + PROSE + "\n" + MORE
                + "\n(Reporting by Ann Marsh in Kyiv and Peter Lowe; Writing by Jane Doe; Editing by John Smith)");

        assertThat(article.path("authors"))
                .extracting(JsonNode::asString)
                .containsExactly("Ann Marsh", "Peter Lowe", "Jane Doe");
        assertThat(article.path("text").asString()).isEqualTo(PROSE + "\n\n" + MORE);
    }

    @Test
    void charactersWithoutWidthAndEntitiesThatAreSeenAreRemoved() {
        ObjectNode article =
                article("Caf&eacute; owners&rsquo; plan\nOn Fri\u200bday AT&T and R&D met &amp; talked at noon.");

        assertThat(article.path("title").asString()).isEqualTo("Café owners’ plan");
        assertThat(article.path("text").asString()).isEqualTo("On Friday AT&T and R&D met & talked at noon.");
    }

    @Test
    void windowsAndOldLineBreaksAreLineBreaks() {
        assertThat(article("Talks\r\n" + PROSE + "\r\n" + MORE).path("text").asString())
                .isEqualTo(PROSE + "\n\n" + MORE);
        assertThat(article("Talks\r" + PROSE + "\u2029" + MORE).path("text").asString())
                .isEqualTo(PROSE + "\n\n" + MORE);
    }

    @Test
    void emojiAndRightToLeftTextStayAsTheyAre() {
        String hebrew = "ראש הממשלה אמר ביום שני כי השיחות יימשכו עד הערב 😀👩‍👧.";

        assertThat(article("Talks 🇺🇦\n" + hebrew + "\n" + PROSE).path("text").asString())
                .isEqualTo(hebrew + "\n\n" + PROSE);
    }

    @Test
    void aMillionCharactersInOneLineAndAMillionLinesAreRead() {
        String line = "x".repeat(1_000_000);
        String digits = "1".repeat(1_000_000) + "a";

        assertThat(article(line).path("text").asString()).isEqualTo(line);
        assertThat(article("Title\n" + digits).path("text").asString()).isEqualTo(digits);
        assertThat(article("Leave a reply\nRelated posts\n".repeat(100_000) + PROSE)
                        .path("text")
                        .asString())
                .isEqualTo(PROSE);
        assertThat(article("Title\n" + "no end here, only a line\n".repeat(200_000))
                        .path("text")
                        .asString())
                .hasSize(200_000 * ("no end here, only a line".length() + 2) - 2);
    }

    @Test
    void randomLinesLoseNothing() {
        List<String> pieces = List.of(
                PROSE,
                MORE,
                "Related posts",
                "Leave a Reply",
                "Share",
                "By Ann Marsh",
                "2024-03-03",
                "Talks | a.example",
                "  set in",
                "",
                "-",
                "😀",
                "©",
                "“Yes.”",
                "LONDON (AP) - x",
                "a » b » c",
                "Photo: x",
                "http://a.example");
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            List<String> lines = IntStream.range(0, random.nextInt(12))
                    .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
                    .toList();
            List<String> words = new ArrayList<>();
            try {
                article(String.join("\n", lines)).forEach(value -> words.add(value.toString()));
            } catch (NoArticle none) {
                continue;
            }
            String all = String.join(" ", words);
            lines.stream()
                    .filter(line -> line.length() > 1 && !line.startsWith("By") && !line.contains("|"))
                    .forEach(line -> assertThat(all).contains(line.strip()));
        }
    }

    private static List<Tuple> leftOut(ObjectNode article) {
        return article.path("extra")
                .path("left_out")
                .valueStream()
                .map(part ->
                        tuple(part.path("why").asString(), part.path("text").asString()))
                .toList();
    }

    private static String published(String text, String name, @org.jspecify.annotations.Nullable String option) {
        return PlainPage.article(new Document(name, text), new Unstated(option, null))
                .path("published")
                .asString("");
    }

    private static ObjectNode article(String text) {
        return PlainPage.article(new Document("folder/story.txt", text), Unstated.nothing());
    }
}
