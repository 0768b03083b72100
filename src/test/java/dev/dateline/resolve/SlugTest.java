package dev.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

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
    void aNameOfAnyLengthMakesAShortId() {
        assertThat(Slug.of("😀x".repeat(5_000))).hasSizeLessThanOrEqualTo(200);
        assertThat(Slug.of("a".repeat(199) + "𝔘".repeat(9))).hasSizeLessThanOrEqualTo(200);
    }
}
