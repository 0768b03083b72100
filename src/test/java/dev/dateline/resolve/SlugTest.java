package dev.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "José Manuel Albares | jose-manuel-albares",
                "U.S. | us",
                "McDonald's | mcdonald",
                "O'Brien's 'Guinness' | obrien-guinness",
                " -Rolls--Royce & Co.- | rolls-royce-co",
                "Côte d’Ivoire | cote-divoire",
                "Putin’s | putin",
                "Зеленський | зеленський",
                "Київ, Україна | київ-україна",
                "習近平 | 習近平",
                "&&& | &&&",
                "ＦＢＩ | fbi",
            })
    void aNameBecomesAnId(String name, String id) {
        assertThat(Slug.of(name)).isEqualTo(id);
    }

    @Test
    void aNameHasTheSameIdWhetherOrNotALetterWithAMarkFollows() {
        Random random = new Random(3);
        String letters = "aBs9 .'-&\t";
        for (int i = 0; i < 20_000; i++) {
            String name = random.ints(random.nextInt(12), 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());
            boolean empty = name.replace("'s", "").chars().noneMatch(Character::isLetterOrDigit);

            String marked = Slug.of(name + " é");

            assertThat(marked).as(name).endsWith("e");
            if (!empty) {
                assertThat(marked).as(name).isEqualTo(Slug.of(name) + "-e");
            }
        }
    }

    @Test
    void aNameOfAnyLengthMakesAShortId() {
        assertThat(Slug.of("😀x".repeat(5_000))).hasSizeLessThanOrEqualTo(200);
        assertThat(Slug.of("a".repeat(199) + "𝔘".repeat(9))).hasSizeLessThanOrEqualTo(200);
    }
}
