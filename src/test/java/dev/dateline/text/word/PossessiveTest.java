package dev.dateline.text.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PossessiveTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Putin's, Putin",
                "PUTIN'S, PUTIN",
                "Putin’s, Putin",
                "Putin＇s, Putin",
                "Putinʼs, Putin",
                "workers', workers",
                "workers’, workers",
                "it's, it",
                "s, s",
                "'s, 's",
                "', '",
                "\"\", \"\"",
                "O'Brien, O'Brien",
                "Paris, Paris",
                "'s's, 's"
            })
    void theEndingIsTakenOff(String word, String stripped) {
        char[] buffer = word.toCharArray();

        assertThat(new String(buffer, 0, Possessive.strip(buffer, buffer.length)))
                .isEqualTo(stripped);
    }
}
