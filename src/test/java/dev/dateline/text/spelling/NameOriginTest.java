package dev.dateline.text.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.spelling.NameOrigin.Family;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("EnumOrdinal") // shares by family
class NameOriginTest {
    private static final NameOrigin ORIGIN = NameOrigin.read(Lexicon.read("names/origin.tsv"));

    private static Family likeliest(String letters) {
        double[] shares = ORIGIN.of(letters);
        return Arrays.stream(Family.values())
                .max((a, b) -> Double.compare(shares[a.ordinal()], shares[b.ordinal()]))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "osborne, WESTERN",
        "sandberg, WESTERN",
        "christopher, WESTERN",
        "tymoshenko, CYRILLIC",
        "khrushchev, CYRILLIC",
        "zelensky, CYRILLIC",
        "musharraf, ARABIC",
        "basrah, ARABIC",
        "kapoor, INDIC",
        "jinping, CHINESE",
        "hyun, KOREAN",
        "katsuaki, JAPANESE",
        "yukio, JAPANESE"
    })
    void groupsOfLettersTellTheFamily(String letters, Family family) {
        assertThat(likeliest(letters)).isEqualTo(family);
    }

    @Test
    void sharesAddUpToOneForAnyText() {
        Random random = new Random(4);
        for (int i = 0; i < 1000; i++) {
            double[] shares = ORIGIN.of(RandomText.of(random, 20));
            assertThat(Arrays.stream(shares).sum()).isCloseTo(1, Offset.offset(1e-9));
        }
    }
}
