package dev.dateline.text.place;

import static dev.dateline.text.place.TestGazetteers.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.text.lexicon.BrokenLexiconException;
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
                .isInstanceOf(BrokenLexiconException.class)
                .hasMessage("gazetteer.tsv:3: 14 columns expected, 3 found");
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThatThrownBy(() -> TestGazetteers.of("x;village;X;;;;;;;;;;;"))
                .hasMessageStartingWith("gazetteer.tsv:1: ")
                .hasMessageContaining("VILLAGE");
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        assertThatThrownBy(() -> TestGazetteers.of("x;city;X;;;north;30;;;;;;;"))
                .hasMessageStartingWith("gazetteer.tsv:1: ");
        assertThatThrownBy(() -> TestGazetteers.of("x;city;X;;;91;30;;;;;;;"))
                .hasMessage("gazetteer.tsv:1: no such position: 91.0, 30.0");
        assertThatThrownBy(() -> TestGazetteers.of("x;city;X;;;;;many;;;;;;"))
                .hasMessageStartingWith("gazetteer.tsv:1: ");
    }

    @Test
    void idsOutOfOrderOrTwiceAreRefused() {
        assertThatThrownBy(() -> TestGazetteers.of(KYIV, KYIV))
                .hasMessage("gazetteer.tsv:2: the id 'kyiv' must come after 'kyiv'");
        assertThatThrownBy(() -> TestGazetteers.of("Київ;city;X;;;;;;;;;;;"))
                .hasMessage("gazetteer.tsv:1: the id 'Київ' has other characters than a-z, 0-9 and -");
    }

    @Test
    void aPlaceWithoutNameIsRefused() {
        assertThatThrownBy(() -> TestGazetteers.of("x;city;;;;;;;;;;;;"))
                .hasMessage("gazetteer.tsv:1: a place needs an id and a name");
    }

    @Test
    void aBrokenLineOfCommonWordsIsRefused() {
        assertThatThrownBy(() -> AmbiguousForms.read("words.tsv", TestGazetteers.words("# head", "nice\tsometimes")))
                .isInstanceOf(BrokenLexiconException.class)
                .hasMessage("words.tsv:2: one word, a tab and 'capital', 'never' or 'given' expected");
        assertThatThrownBy(() -> AmbiguousForms.read("words.tsv", TestGazetteers.words("two words\tnever")))
                .isInstanceOf(BrokenLexiconException.class);
    }
}
