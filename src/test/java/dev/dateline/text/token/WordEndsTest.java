package dev.dateline.text.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.annotate.lexicon.LexiconText;
import dev.dateline.text.lexicon.LexiconException;
import dev.dateline.text.token.WordEnd.WordEnds;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordEndsTest {
    @Test
    void abbreviationsHaveAPointAndTailsAHyphen() {
        WordEnds ends = WordEnds.of(LexiconText.of("# Titles\nmr.\nmessrs.\n-style\nanti-\n"));

        assertThat(ends).isEqualTo(new WordEnds(Set.of("mr", "messrs"), Set.of("style"), Set.of("anti"), 6));
        assertThat(ends.isAbbreviation("Messrs. Bell", 0, 6)).isTrue();
        assertThat(ends.isAbbreviation("Messrs. Bell", 8, 12)).isFalse();
        assertThat(ends.isAbbreviation("", 0, 0)).isFalse();
    }

    @Test
    void aBrokenLineIsRefusedWithFileAndNumber() {
        for (String entry : new String[] {"style", "-style.", "Mr.", ".", "-"}) {
            assertThatThrownBy(() -> WordEnds.of(LexiconText.of("mr.\n" + entry)))
                    .isInstanceOf(LexiconException.class)
                    .hasMessage("lexicons/test.tsv, line 2: '" + entry
                            + "' is neither an abbreviation (vs.) nor tied to names (-style, anti-)");
        }
    }
}
