package dev.dateline.text.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingKeysTest {
    private final SpellingKeys keys = SpellingKeys.standard();

    private boolean proposes(String asked, String form) {
        return !Collections.disjoint(keys.asked(asked), keys.stored(form));
    }

    @ParameterizedTest
    @CsvSource({
        "Khrushchev, Chruschtschow",
        "Hostomel, Gostomel",
        "Connecticut, Conneticut",
        "Washington, Washingotn",
        "Oleh, Oleg",
        "Serhiy, Sergey",
        "Ihor, Igor",
        "Kyiv, Києві",
        "Kharkiv, Харькову",
        "Netanyahu, נתניהו",
        "نتنياهو, Netanyahu",
        "Путин, Putin",
        "Putin, Путину",
        "プーチン, Putin",
        "Kyiv, Kiev",
        "Germany, Deutschland",
        "Estaing, d'Estaing",
        "Italian, Italians",
        "Aliyev, Alijew",
        "Matvienko, Matwijenko",
        "Tikhanovskaya, Tichanowskaja",
        "Zhdanov, Jdanov",
        "Sharaa, Charaa",
        "Schäuble, Schaeuble",
        "Khamenei, خامنه\u200cای"
    })
    void formsThatMayBeOneNameShareAKey(String one, String other) {
        assertThat(proposes(one, other)).isTrue();
        assertThat(proposes(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Putin, Merkel", "Kim, Kam", "Netanyahu, Nathanson", "Lavrov, Lviv", "Bonn, Berlin"})
    void formsThatAreNotAlikeShareNone(String one, String other) {
        assertThat(proposes(one, other)).isFalse();
    }

    @Test
    void latinFormsAreNotProposedByTheirConsonantsAlone() {
        assertThat(proposes("Minsk", "Manousakis")).isFalse();
        assertThat(proposes("Минск", "Manousakis")).isTrue();
    }

    @Test
    void keysTellTheirKind() {
        assertThat(keys.stored("Putin"))
                .containsExactlyInAnyOrder(
                        "w:pUten", "d:pUten", "d:Uten", "d:pten", "d:pUen", "d:pUtn", "d:pUte", "l:PTN");
        assertThat(keys.asked("Putin")).contains("w:pUten", "o:PTN").doesNotContain("l:PTN");
    }

    @Test
    void anyTextHasFewKeys() {
        Random random = new Random(2);
        for (int i = 0; i < 2000; i++) {
            assertThat(keys.stored(RandomText.of(random, 60)).size()).isLessThan(150);
        }
        assertThat(keys.stored("")).isEmpty();
        assertThat(keys.stored("12")).isEmpty();
        assertThat(keys.stored("a".repeat(10_000))).isEmpty();
    }
}
