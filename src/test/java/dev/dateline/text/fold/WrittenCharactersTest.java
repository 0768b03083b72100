package dev.dateline.text.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WrittenCharactersTest {
    private static final String SPECIAL = "\u00AD\u200B\u2019`+#C \uFEFF\uD83D";

    @Test
    void invisibleCharactersAreDropped() {
        assertThat(WrittenCharacters.of("cease\u200Bfire, co\u00ADopera\u200Dtion\uFEFF")
                        .text())
                .isEqualTo("ceasefire, cooperation");
    }

    @Test
    void everyCharacterUsedAsAnApostropheBecomesOne() {
        assertThat(WrittenCharacters.of("O`Brien O´Brien O’Brien Oʼ Brien ‘quoted’")
                        .text())
                .isEqualTo("O'Brien O'Brien O'Brien Oʼ Brien ‘quoted’");
    }

    @Test
    void programmingLanguagesAreNotTheirFirstLetter() {
        assertThat(WrittenCharacters.of("C++, C# and F#, not C or C+ or vitamin-C#9 or abc++")
                        .text())
                .isEqualTo("Cplusplus, Csharp and Fsharp, not C or C+ or vitamin-C#9 or abc++");
    }

    @Test
    void offsetsLeadBackToTheOriginal() {
        String original = "a\u200Bb C++ d";
        WrittenCharacters characters = WrittenCharacters.of(original);

        assertThat(characters.text()).isEqualTo("ab Cplusplus d");
        assertThat(characters.original(0)).isZero();
        assertThat(characters.original(1)).isEqualTo(2);
        assertThat(characters.original(3)).isEqualTo(4);
        assertThat(characters.original(11)).isEqualTo(5);
        assertThat(characters.original(12)).isEqualTo(7);
        assertThat(characters.original(13)).isEqualTo(8);
        assertThat(characters.original(14)).isEqualTo(original.length());
    }

    @Test
    void textWithNothingToChangeStays() {
        String text = "Zelensky (44) met Scholz; the 1,000 troops stayed.";

        assertThat(WrittenCharacters.of(text).text()).isEqualTo(text);
        assertThat(WrittenCharacters.of("").text()).isEmpty();
        assertThat(WrittenCharacters.of("").original(0)).isZero();
    }

    @Test
    void offsetsOfAnyTextGrowAndStayInside() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            String original = randomText(random) + (i % 3 == 0 ? " C++" : "");
            WrittenCharacters characters = WrittenCharacters.of(original);
            int before = 0;
            for (int at = 0; at <= characters.text().length(); at++) {
                assertThat(characters.original(at)).isBetween(before, original.length());
                before = characters.original(at);
            }
        }
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(
                    random.nextInt(3) == 0
                            ? SPECIAL.charAt(random.nextInt(SPECIAL.length()))
                            : (char) random.nextInt(0x3100));
        }
        return text.toString();
    }
}
