package dev.dateline.annotate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.token.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LanguageCheckTest {
    private static final LanguageCheck CHECK = new LanguageCheck();

    @TestFactory
    List<DynamicTest> newsInOtherLanguagesIsNotTakenForEnglish() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/languages/news.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(line -> DynamicTest.dynamicTest(line[0], () -> {
                    assertThat(objection(line[1])).isPresent();
                    assertThat(objection(line[1].toUpperCase(Locale.ROOT))).isPresent();
                    assertThat(objection(line[1].substring(0, line[1].indexOf(". ") + 1)))
                            .isPresent();
                }))
                .toList();
    }

    @Test
    void englishOfManyKindsIsEnglish() {
        for (String english : List.of(
                "The prime minister said on Tuesday that the government has no plans to send more soldiers to the border.",
                "PRESIDENT JOHNSON SAID TODAY THAT THE UNITED STATES WOULD NOT SEND MORE TROOPS TO VIETNAM BEFORE MAY.",
                "Oil prices fell 3 pct to 17.50 dlrs a barrel, traders said, after OPEC ministers meeting in Vienna failed to"
                        + " agree on quotas for the third quarter.",
                "Putin meets Trump",
                "",
                "Macron: “Nous sommes prêts.” The French president told reporters in Paris that talks with Moscow would not be"
                        + " resumed before the autumn, and that he had spoken to the German chancellor about it.")) {
            assertThat(objection(english)).as(english).isEmpty();
        }
    }

    @Test
    void otherScriptsAreNamed() {
        assertThat(objection("ראש הממשלה אמר ביום שני כי השיחות יימשכו"))
                .contains("the text is not written in Latin letters");
    }

    private static Optional<String> objection(String text) {
        return Optional.ofNullable(CHECK.check(Tokenizer.cut(text), null).objection());
    }
}
