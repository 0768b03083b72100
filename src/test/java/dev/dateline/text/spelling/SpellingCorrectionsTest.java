package dev.dateline.text.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.LexiconException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SpellingCorrectionsTest {
    private static SpellingCorrections of(String text) throws IOException {
        return SpellingCorrections.read(
                Lexicon.read("spellings.tsv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void decisionHoldsInBothDirectionsWhateverTheCaseAndMarks() throws IOException {
        SpellingCorrections corrections = of("same\tErdogan\tErdohan\nnever\tScholz\tSchulz\tSchultz\n");

        assertThat(corrections.of("erdohan", "ERDOĞAN")).isEqualTo(SpellingCorrections.Decision.SAME);
        assertThat(corrections.of("Schultz", "Schulz")).isEqualTo(SpellingCorrections.Decision.NEVER);
        assertThat(corrections.of("Scholz", "Merkel")).isNull();
        assertThat(corrections.sameAs("ERDOGAN")).containsExactly("erdohan");
        assertThat(corrections.sameAs("Scholz")).isEmpty();
    }

    @Test
    void brokenLinesAreRefusedWithTheirNumber() {
        assertThatThrownBy(() -> of("# comment\nsame\tErdogan\n"))
                .isInstanceOf(LexiconException.class)
                .hasMessage("lexicons/spellings.tsv, line 2: has 2 columns and needs 3");
        assertThatThrownBy(() -> of("maybe\tErdogan\tErdohan\n"))
                .hasMessage("lexicons/spellings.tsv, line 1: 'maybe' is not one of same, never");
        assertThatThrownBy(() -> of("same\tErdogan\tErdohan\nnever\terdohan\tErdogan\n"))
                .hasMessage("lexicons/spellings.tsv, line 2: contradicts an earlier line about erdohan and erdogan");
        assertThatThrownBy(() -> of("same\tErdogan\t \n"))
                .hasMessage("lexicons/spellings.tsv, line 1: has an empty form");
    }

    @Test
    void programShipsNoDecisions() {
        assertThat(Lexicons.shipped().spellings().sameAs("Kyiv")).isEmpty();
    }
}
