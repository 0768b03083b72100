package dev.dateline.text.place;

import static dev.dateline.text.place.TestGazetteers.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.text.lexicon.LexiconException;
import dev.dateline.text.lexicon.TestLexicons;
import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerReaderTest {
    private static final String KYIV = "kyiv;capital;Kyiv;UA;;50.45;30.52;2952301;gn-703448;Kiev|Київ;;;Kyivan;";

    @Test
    void commentsAndEmptyLinesAreNoPlaces() {
        Gazetteer gazetteer = TestGazetteers.of("# head", "", KYIV);

        assertThat(gazetteer.size()).isEqualTo(1);
        assertThat(ids(gazetteer, "KIEV")).isEqualTo(List.of("kyiv"));
    }

    @Test
    void aLineWithoutAllColumnsIsRefusedWithItsNumber() {
        assertThatThrownBy(() -> TestGazetteers.of("# head", KYIV, "lviv;city;Lviv"))
                .isInstanceOf(LexiconException.class)
                .hasMessage("lexicons/gazetteer.tsv.gz, line 3: 14 columns expected, 3 found");
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThatThrownBy(() -> TestGazetteers.of("x;village;X;;;;;;;;;;;"))
                .hasMessageStartingWith("lexicons/gazetteer.tsv.gz, line 1: ")
                .hasMessageContaining("VILLAGE");
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        assertThatThrownBy(() -> TestGazetteers.of("x;city;X;;;north;30;;;;;;;"))
                .hasMessageStartingWith("lexicons/gazetteer.tsv.gz, line 1: ");
        assertThatThrownBy(() -> TestGazetteers.of("x;city;X;;;91;30;;;;;;;"))
                .hasMessage("lexicons/gazetteer.tsv.gz, line 1: no such position: 91.0, 30.0");
        assertThatThrownBy(() -> TestGazetteers.of("x;city;X;;;;;many;;;;;;"))
                .hasMessageStartingWith("lexicons/gazetteer.tsv.gz, line 1: ");
    }

    @Test
    void idsOutOfOrderOrTwiceAreRefused() {
        assertThatThrownBy(() -> TestGazetteers.of(KYIV, KYIV))
                .hasMessage("lexicons/gazetteer.tsv.gz, line 2: the id 'kyiv' must come after 'kyiv'");
        assertThatThrownBy(() -> TestGazetteers.of("Київ;city;X;;;;;;;;;;;"))
                .hasMessage(
                        "lexicons/gazetteer.tsv.gz, line 1: the id 'Київ' has other characters than a-z, 0-9 and -");
    }

    @Test
    void aPlaceWithoutNameIsRefused() {
        assertThatThrownBy(() -> TestGazetteers.of("x;city;;;;;;;;;;;;"))
                .hasMessage("lexicons/gazetteer.tsv.gz, line 1: a place needs an id and a name");
    }

    @Test
    void aBrokenLineOfCommonWordsIsRefused() {
        assertThatThrownBy(() -> AmbiguousForms.of(TestLexicons.of("# head", "nice	sometimes")))
                .isInstanceOf(LexiconException.class)
                .hasMessage("lexicons/test.tsv, line 2: 'sometimes' is not one of capital, never, given");
        assertThatThrownBy(() -> AmbiguousForms.of(TestLexicons.of("two words	never")))
                .isInstanceOf(LexiconException.class)
                .hasMessage("lexicons/test.tsv, line 1: 'two words' is not one word");
    }
}
