package dev.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Lexicons;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSimilarityTest {

    private static final NameLexicons LEXICONS = Lexicons.shipped().names();

    private final NameReader reader = new NameReader(LEXICONS);

    private double likeness(String a, String b) {
        return NameSimilarity.of(reader.read(a), reader.read(b));
    }

    private String parts(String name) {
        return reader.read(name).tokens().stream()
                .map(token -> token.text() + "/" + token.kind())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "J. D. Vance | JD Vance",
                "Vladimir Putin | V. Putin",
                "Vladimir Putin | Vladimir Vladimirovich Putin",
                "Vladimir Putin | Путин, Владимир",
                "Kim Jong Un | Jong-un Kim",
                "William Jefferson Clinton | Bill Clinton",
                "Volodymyr Zelensky | Володимир Зеленський",
                "Olaf Scholz | Олаф Шольц",
                "Abu Bakr al-Baghdadi | Abubakr Baghdadi",
                "Dr. Hasan Nasrallah | Hassan Nasrullah",
                "Harold Ford, Jr. | Harold Ford",
                "Xi Jinping | 习近平",
                "Kim Chol-man | 김철만",
                "Abdul-Haq Wassiq | Abdel Haq Wasiq",
                "Jean-Claude Mignon | Жан-Клод Миньон",
                "Jelena Bonner | Елена Боннэр"
            })
    void theSamePersonIsAboveTheThreshold(String a, String b) {
        assertThat(likeness(a, b)).isGreaterThanOrEqualTo(NameSimilarity.SAME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Helen Clark | Helen Brinton",
                "Hillary Clinton | Bill Clinton",
                "Mike Ross | Mike Rounds",
                "George Bush | Jeb Bush",
                "Jean Boyer | Jean Royer",
                "David S. Mann | David Shaw",
                "Vladimir Putin | Dmitry Medvedev",
                "Zhang Wei | Zhao Wei"
            })
    void otherPersonsAreBelowTheThreshold(String a, String b) {
        assertThat(likeness(a, b)).isLessThan(NameSimilarity.SAME);
    }

    @Test
    void aSharedSurnameAloneIsNeverTheSamePerson() {
        assertThat(likeness("Putin", "Vladimir Putin")).isLessThanOrEqualTo(NameSimilarity.ONE_PART_IN_COMMON);
        assertThat(likeness("Putin", "Putin")).isEqualTo(1);
    }

    @Test
    void likenessIsTheSameBothWays() {
        List<String> names =
                List.of("Kim Jong Un", "Abu Bakr al-Baghdadi", "Владимир Путин", "V. Putin", "習近平", "O'Neil");
        for (String a : names) {
            for (String b : names) {
                assertThat(likeness(a, b)).as("%s, %s", a, b).isEqualTo(likeness(b, a));
            }
        }
    }

    @Test
    void namesWithoutLettersAreLikeNothing() {
        assertThat(likeness("", "Putin")).isZero();
        assertThat(likeness("...", "😀")).isZero();
    }

    @Test
    void partsAreReported() {
        assertThat(parts("Dr. Vladimir V. Putin")).isEqualTo("Dr/TITLE Vladimir/WORD V/INITIAL Putin/WORD");
        assertThat(parts("JD Vance")).isEqualTo("J/INITIAL D/INITIAL Vance/WORD");
        assertThat(parts("Sergey Viktorovich Lavrov")).isEqualTo("Sergey/WORD Viktorovich/PATRONYMIC Lavrov/WORD");
        assertThat(parts("Osama bin Laden")).isEqualTo("Osama/WORD bin/PARTICLE Laden/WORD");
        assertThat(parts("Faik Öztrak (milletvekili 1939)")).isEqualTo("Faik/WORD Öztrak/WORD");
        assertThat(parts("Jean-Claude Juncker")).isEqualTo("Jean/WORD Claude/WORD Juncker/WORD");
        assertThat(parts("李克强")).isEqualTo("李/WORD 克强/WORD");
        assertThat(parts("Henry IV")).isEqualTo("Henry/WORD IV/SUFFIX");
        assertThat(parts("Ив Дюран")).isEqualTo("Ив/WORD Дюран/WORD");
        assertThat(parts("Haji Tan")).isEqualTo("Haji/TITLE Tan/WORD");
    }
}
