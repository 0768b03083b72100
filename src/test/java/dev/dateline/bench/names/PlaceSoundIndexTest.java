package dev.dateline.bench.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.text.lexicon.LexiconException;
import dev.dateline.text.lexicon.TestLexicons;
import dev.dateline.text.place.TestGazetteers;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceSoundIndexTest {
    private static final PlaceSoundIndex PLACES = PlaceSoundIndex.of(TestGazetteers.of(
            "chernihiv;city;Chernihiv;UA;;;;285234;;;;;;",
            "dengzhou;city;Dengzhou;CN;;;;1500000;;;;;;",
            "kharkiv;city;Kharkiv;UA;;;;1433886;;;;;;",
            "kramatorsk;city;Kramatorsk;UA;;;;173700;;;;;;",
            "kumbo;city;Kumbo;CM;;;;125000;;;;;;",
            "zaporizhzhia;city;Zaporizhzhia;UA;;;;796217;;;;;;"));

    private static List<String> found(String form) {
        return PLACES.find(form).stream().map(match -> match.place().id()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Charkiw, kharkiv",
        "Harkiv, kharkiv",
        "Харків, kharkiv",
        "Tschernihiw, chernihiv",
        "Tchernihiv, chernihiv",
        "Czernihiw, chernihiv",
        "Чернігів, chernihiv",
        "Kramators'k, kramatorsk",
        "Краматорск, kramatorsk",
        "Zaporijjia, zaporizhzhia",
    })
    void otherWaysToWriteTheSoundsFindThePlace(String form, String id) {
        assertThat(found(form)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"Kumba", "Dingzhou", "Chernivtsi", "Kherson", "Kar", "غزة", "''", "Xyz1"})
    void otherNamesFindNothing(String form) {
        assertThat(found(form)).isEmpty();
    }

    @Test
    void theMatchHasTheNameThatWasNear() {
        assertThat(PLACES.find("Charkiw"))
                .extracting(PlaceSoundIndex.WideMatch::name, PlaceSoundIndex.WideMatch::distance)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Kharkiv", 0.0));
    }

    @Test
    void randomTextNeverFails() {
        Random random = new Random(6);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j >= 0; j--) {
                text.append((char) (random.nextInt(5) == 0 ? random.nextInt(0x10000) : 'a' + random.nextInt(26)));
            }
            assertThat(PLACES.find(text.toString())).hasSizeLessThan(6);
        }
        assertThat(PLACES.find("chc".repeat(10_000))).isEmpty();
    }

    @Test
    void aBrokenRuleIsRefused() {
        assertThatThrownBy(() -> PlaceSoundRules.of(TestLexicons.of("# head", "a\ta\tx", "q\tQ\tx")))
                .isInstanceOf(LexiconException.class)
                .hasMessage("lexicons/test.tsv, line 3: new letters, known sounds, an example expected");
        assertThatThrownBy(() -> PlaceSoundRules.of(TestLexicons.of("a\ta\tx", "a\te\tx")))
                .hasMessageStartingWith("lexicons/test.tsv, line 2: ");
    }
}
