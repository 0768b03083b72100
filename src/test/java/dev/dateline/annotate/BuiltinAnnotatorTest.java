package dev.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.AnnotationResult.FoundMention;
import dev.dateline.annotate.Annotator.AnnotationRequest;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BuiltinAnnotatorTest {
    private static final BuiltinAnnotator ANNOTATOR = new BuiltinAnnotator();

    private static final String STORY =
            "MOSCOW, Aug. 15 (Reuters) - Kremlin spokesman Dmitry Peskov said on Tuesday that U.S. President Donald Trump"
                    + " would meet Vladimir Putin in Anchorage, Alaska.\n\n\"We expect a frank talk,\" Peskov told Russian"
                    + " reporters. Moscow said it wanted peace. Mr. Trump thanked the European Union (EU) and Germany's"
                    + " Chancellor Friedrich Merz. The EU did not reply.";

    @Test
    void itIsFoundAsAService() {
        assertThat(ServiceLoader.load(Annotator.class).stream().map(ServiceLoader.Provider::type))
                .contains(BuiltinAnnotator.class);
    }

    @Test
    void aStoryGetsItsNamesWithKindAndOneNameForEachEntity() {
        assertThat(found(STORY))
                .containsExactly(
                        "MOSCOW/PLACE/Moscow",
                        "Kremlin/ORGANIZATION/Kremlin",
                        "Dmitry Peskov/PERSON/Dmitry Peskov",
                        "U.S./COUNTRY/United States",
                        "Donald Trump/PERSON/Donald Trump",
                        "Vladimir Putin/PERSON/Vladimir Putin",
                        "Anchorage/PLACE/Anchorage",
                        "Alaska/PLACE/Alaska",
                        "Peskov/PERSON/Dmitry Peskov",
                        "Moscow/PLACE/Moscow",
                        "Trump/PERSON/Donald Trump",
                        "European Union/ORGANIZATION/European Union",
                        "EU/ORGANIZATION/European Union",
                        "Germany/COUNTRY/Germany",
                        "Friedrich Merz/PERSON/Friedrich Merz",
                        "EU/ORGANIZATION/European Union");
    }

    @Test
    void titlesAreRolesAndCapitalsThatActAreGovernments() {
        List<FoundMention> mentions = annotate(STORY).mentions();

        assertThat(mentions.stream().map(mention -> String.valueOf(mention.role())))
                .contains("Kremlin spokesman", "U.S. President", "Mr.", "government of Russia", "Germany's Chancellor");
    }

    @Test
    void aSonHasNotTheOfficeOfHisFather() {
        List<FoundMention> mentions = annotate("Donald Trump Jr., the eldest son of President Donald Trump, said on"
                        + " Tuesday that he would not run. \"My father is fine,\" Trump Jr. told reporters in Ohio."
                        + " President Trump later said he was proud.")
                .mentions();

        assertThat(mentions.stream()
                        .filter(found -> found.mention().kind() == EntityKind.PERSON)
                        .map(found -> found.mention().name() + "/" + found.role()))
                .containsExactly(
                        "Donald Trump Jr./null",
                        "Donald Trump/President",
                        "Donald Trump Jr./null",
                        "Donald Trump/President");
    }

    @Test
    void anIndexOfSharesIsNotTheCompanyItIsNamedAfter() {
        assertThat(found("The S&P 500 <.SPX> rose 1 percent on Monday, while the Dow Jones industrial average <.DJI>"
                        + " fell. Goldman Sachs <GS.N> led. Standard & Poor's cut its rating of Greece."))
                .containsExactly(
                        "Goldman Sachs/ORGANIZATION/Goldman Sachs",
                        "Standard & Poor's/ORGANIZATION/Standard & Poor's",
                        "Greece/COUNTRY/Greece");
    }

    @Test
    void inOtherLanguagesOnlyListedNamesAreFound() {
        AnnotationResult german = annotate("Der Bundeskanzler ist am Dienstag nach Moskau gereist und hat dort mit dem"
                + " Pr\u00e4sidenten \u00fcber die Lage in der Ukraine gesprochen. Das Treffen dauerte zwei Stunden und war"
                + " nicht von Erfolg.");
        AnnotationResult russian =
                annotate("\u041f\u0440\u0435\u0437\u0438\u0434\u0435\u043d\u0442 \u043f\u0440\u0438\u0431\u044b\u043b");
        AnnotationResult stated = new BuiltinAnnotator().annotate(new AnnotationRequest(STORY, null, "fr-FR"));

        assertThat(german.reason()).contains("the text looks like German");
        assertThat(german.mentions())
                .extracting(
                        found -> found.mention().name() + "/" + found.mention().tool())
                .containsExactly("Moscow/lexicon", "Ukraine/lexicon");
        assertThat(german.language()).isEqualTo("de");
        assertThat(russian.reason()).contains("the text is not written in Latin letters");
        assertThat(stated.reason()).contains("the article's language is given as fr-FR");
        assertThat(annotate("Putin meets Trump").reason()).isEmpty();
    }

    @Test
    void creditsTheAgencyAndCodesOfSharesAreNoNamesOfTheText() {
        assertThat(found(
                        "NEW YORK, May 5 (Reuters) - Shares of Morgan Stanley (MS.N) and Goldman Sachs <GS.N> rose on Monday,"
                                + " and the S&P 500 <.SPX> fell.\n\n(Reporting by Ann Marsh and Peter Lowe in London; Editing by"
                                + " Mary Bell)"))
                .containsExactly(
                        "NEW YORK/PLACE/New York",
                        "Morgan Stanley/ORGANIZATION/Morgan Stanley",
                        "Goldman Sachs/ORGANIZATION/Goldman Sachs");
        assertThat(found("The talks in Paris went well.\nReporting by Ann Marsh; Writing by Peter Lowe"))
                .containsExactly("Paris/PLACE/Paris");
        assertThat(found("The talks in Paris went well. Ann Marsh in London contributed to this report."))
                .containsExactly("Paris/PLACE/Paris");
        assertThat(found("Reporting by the BBC in Paris was praised in London."))
                .contains("Paris/PLACE/Paris", "London/PLACE/London");
    }

    @Test
    void familyNamesThatComeFirstBelongToTheName() {
        assertThat(found("BEIJING (Reuters) - China's Xi Jinping told visiting leaders that trade must stay open."))
                .contains("Xi Jinping/PERSON/Xi Jinping");
    }

    @Test
    void aFamilyNameThatComesFirstIsFoundAlone() {
        assertThat(found(
                        "BEIJING (Reuters) - China's Xi Jinping told visiting leaders that trade must stay open. Xi said that"
                                + " talks were useful."))
                .contains("Xi Jinping/PERSON/Xi Jinping", "Xi/PERSON/Xi Jinping");
    }

    @Test
    void namesThatAHyphenJoinsAreNamesOfTheirOwn() {
        assertThat(
                        found(
                                "The Trump-Putin summit ended without a deal. The Russia-Ukraine war went on. Anti-Trump protesters"
                                        + " gathered, and the Macron-Merz-Starmer letter was sent to the U.S.-China Business Council."))
                .containsExactly(
                        "Trump/PERSON/Trump",
                        "Putin/PERSON/Putin",
                        "Russia/COUNTRY/Russia",
                        "Ukraine/COUNTRY/Ukraine",
                        "Trump/PERSON/Trump",
                        "Macron/PERSON/Macron",
                        "Merz/PERSON/Merz",
                        "Starmer/PERSON/Starmer",
                        "U.S.-China Business Council/ORGANIZATION/U.S.-China Business Council");
    }

    @Test
    void namesWithAHyphenStayWhole() {
        assertThat(
                        found(
                                "The actress Julia Louis-Dreyfus flew to Guinea-Bissau. She met Peter Louis and Mary Dreyfus there."))
                .contains("Julia Louis-Dreyfus/PERSON/Julia Louis-Dreyfus", "Guinea-Bissau/COUNTRY/Guinea-Bissau");
    }

    @Test
    void bracketsArePartOfTheMentionButNotOfTheName() {
        assertThat(found("\u201cWe told [Vladimir] Putin that before,\u201d said Boris Johnson in London."))
                .contains("[Vladimir] Putin/PERSON/Vladimir Putin");
    }

    @Test
    void theHeadlineGivesTheFullName() {
        AnnotationResult result = new BuiltinAnnotator()
                .annotate(new AnnotationRequest(
                        "The visitor arrived on Monday. Marsh said that the talks with the mayor were good.",
                        "2025-08-15",
                        "en",
                        "Peter Marsh visits Kyiv"));

        assertThat(result.mentions().stream()
                        .map(found -> found.mention().span().start() + " "
                                + found.mention().name()))
                .contains("31 Peter Marsh")
                .doesNotContain("0 Peter Marsh");
    }

    @Test
    void placesOfOtherLanguagesAreFoundInTheirCases() {
        String russian = "\u041f\u0440\u0435\u0437\u0438\u0434\u0435\u043d\u0442 \u043f\u0440\u0438\u0431\u044b\u043b"
                + " \u0432 \u041c\u043e\u0441\u043a\u0432\u0443 \u0438 \u0441\u043a\u0430\u0437\u0430\u043b,"
                + " \u0447\u0442\u043e \u0443\u0434\u0430\u0440 \u043f\u043e \u0425\u0430\u0440\u044c\u043a\u043e\u0432\u0443"
                + " \u0431\u044b\u043b \u0441\u0438\u043b\u044c\u043d\u044b\u043c.";
        AnnotationResult found = annotate(russian);

        assertThat(found.language()).isEqualTo("ru");
        assertThat(found.mentions())
                .extracting(mention -> mention.mention().name())
                .containsExactly("Moscow", "Kharkiv");
        assertThat(annotate(
                                "Le pr\u00e9sident a dit que l\u2019OTAN et l'Union europ\u00e9enne sont avec lui et que les villes de"
                                        + " Nice et de Paris ne sont pas en Allemagne.")
                        .mentions())
                .extracting(mention -> mention.mention().name())
                .containsExactly("NATO", "European Union", "Paris", "Germany");
    }

    @Test
    void aGivenNameOfAPersonIsNotTheCityInAnyLanguage() {
        assertThat(found(
                        "El presidente de Ucrania, Volod\u00edmir Zelenski, lleg\u00f3 el lunes a Madrid y habl\u00f3 con los"
                                + " ministros de la Uni\u00f3n Europea sobre la guerra."))
                .containsExactly(
                        "Ucrania/COUNTRY/Ukraine",
                        "Madrid/PLACE/Madrid",
                        "Uni\u00f3n Europea/ORGANIZATION/European Union");
        assertThat(found("\u041f\u0440\u0435\u0437\u0438\u0434\u0435\u043d\u0442"
                        + " \u0412\u043e\u043b\u043e\u0434\u0438\u043c\u0438\u0440"
                        + " \u0417\u0435\u043b\u0435\u043d\u0441\u044c\u043a\u0438\u0439"
                        + " \u043f\u0440\u0438\u0431\u0443\u0432 \u0434\u043e"
                        + " \u041f\u0430\u0440\u0438\u0436\u0430 \u0456 \u0437\u0430\u044f\u0432\u0438\u0432."))
                .containsExactly("\u041f\u0430\u0440\u0438\u0436\u0430/PLACE/Paris");
        assertThat(found("\u0642\u0627\u0644 \u0627\u0644\u0631\u0626\u064a\u0633"
                        + " \u0641\u0644\u0627\u062f\u064a\u0645\u064a\u0631 \u0628\u0648\u062a\u064a\u0646"
                        + " \u0641\u064a \u0628\u0627\u0631\u064a\u0633"))
                .containsExactly("\u0628\u0627\u0631\u064a\u0633/PLACE/Paris");
        assertThat(
                        found(
                                "\u0641\u064a \u0635\u0648\u0641\u064a\u0627 \u0642\u0627\u0644 \u0627\u0644\u0631\u0626\u064a\u0633"))
                .containsExactly("\u0635\u0648\u0641\u064a\u0627/PLACE/Sofia");
    }

    @Test
    void theEuropeanUnionIsAnOrganizationInEveryLanguage() {
        assertThat(found(
                        "Die Minister der EU haben am Montag nicht über das Abkommen mit der Ukraine gesprochen, und sie"
                                + " sind auch nicht nach Kiew gereist."))
                .containsExactly("EU/ORGANIZATION/European Union", "Ukraine/COUNTRY/Ukraine", "Kiew/PLACE/Kyiv");
    }

    @Test
    void aStoryInCapitalsIsReadToo() {
        assertThat(found(STORY.toUpperCase(Locale.ROOT)))
                .contains("DMITRY PESKOV/PERSON/Dmitry Peskov", "VLADIMIR PUTIN/PERSON/Vladimir Putin");
    }

    @Test
    void emojiAndRightToLeftTextDoNotMoveSpans() {
        String text =
                "\ud83d\ude00\ud83c\uddfa\ud83c\udde6 President \u05e9\u05dc\u05d5\u05dd said that Volodymyr Zelensky met Joe"
                        + " Biden \ud83d\ude80 in the city of Kyiv on the day of the talks.";

        assertThat(found(text))
                .contains(
                        "Volodymyr Zelensky/PERSON/Volodymyr Zelensky",
                        "Joe Biden/PERSON/Joe Biden",
                        "Kyiv/PLACE/Kyiv");
    }

    @Test
    void emptyTextHasNoMentions() {
        assertThat(annotate("").mentions()).isEmpty();
        assertThat(annotate(" \n ").mentions()).isEmpty();
    }

    @Test
    void oneLineOfAMillionCharactersIsRead() {
        String line = "President Vladimir Putin of Russia met Joe Biden, ".repeat(20_000);

        assertThat(annotate(line).mentions()).hasSizeGreaterThan(40_000);
    }

    @Test
    void spansOfRandomTextLieInsideItAndDoNotOverlap() {
        Random random = new Random(11);
        for (int round = 0; round < 100; round++) {
            String text = randomText(random);
            int end = 0;
            for (FoundMention found : annotate(text).mentions()) {
                Span span = found.mention().span();
                assertThat(span.start()).isGreaterThanOrEqualTo(end);
                assertThat(CodePoints.of(text).cut(span)).isNotBlank();
                end = span.end();
            }
            assertThat(end).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
        }
    }

    private static String randomText(Random random) {
        String[] pieces = {
            "President",
            "Putin",
            "'s",
            "U.S.",
            "\ud83d\ude00",
            "\u05e9\u05dc",
            "the",
            "of",
            "_",
            "(",
            "NATO",
            "\ud800",
            "e\u0301",
            "Mr.",
            "\n\n",
            ".",
            "\"",
            "King",
            "-",
            "New York",
            "\u200f",
            "said",
            "Smith-based",
            "&"
        };
        return String.join(
                random.nextBoolean() ? " " : "",
                IntStream.range(0, random.nextInt(40))
                        .mapToObj(i -> pieces[random.nextInt(pieces.length)])
                        .toList());
    }

    private static AnnotationResult annotate(String text) {
        return ANNOTATOR.annotate(AnnotationRequest.of(text));
    }

    private static List<String> found(String text) {
        CodePoints offsets = CodePoints.of(text);
        return annotate(text).mentions().stream()
                .map(FoundMention::mention)
                .filter(mention -> mention.kind() != EntityKind.DATE)
                .map((Mention mention) -> offsets.cut(mention.span()) + "/" + mention.kind() + "/" + mention.name())
                .toList();
    }
}
