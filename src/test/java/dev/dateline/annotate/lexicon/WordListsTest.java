package dev.dateline.annotate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.text.lexicon.LexiconException;
import org.junit.jupiter.api.Test;

class WordListsTest {
    private enum Kind {
        STORM,
        IN_TITLE
    }

    @Test
    void aListMayHaveSeveralLines() {
        WordLists<Kind> lists = of("# Weather\nstorm\thurricane typhoon\n\nin-title\tof ’s\nstorm\tcyclone\n");

        assertThat(lists.words(Kind.STORM)).containsExactlyInAnyOrder("hurricane", "typhoon", "cyclone");
        assertThat(lists.words(Kind.IN_TITLE)).containsExactlyInAnyOrder("of", "’s");
        assertThat(lists.has(Kind.STORM, "cyclone")).isTrue();
        assertThat(lists.has(Kind.STORM, "of")).isFalse();
        assertThat(lists.has(Kind.STORM, "")).isFalse();
    }

    @Test
    void aBrokenLineIsRefusedWithFileAndNumber() {
        assertRefused("storm\tgale\nstorms\ttyphoon", "line 2: 'storms' is not one of storm, in-title");
        assertRefused("IN_TITLE\tof", "line 1: 'IN_TITLE' is not one of storm, in-title");
        assertRefused("storm", "line 1: has 1 columns and needs 2");
        assertRefused("storm\tgale\ttyphoon", "line 1: has 3 columns; words are separated by spaces");
        assertRefused("# Weather\nstorm\tgale  typhoon", "line 2: has a space too many");
        assertRefused("storm\t", "line 1: has a space too many");
        assertRefused("storm\tgale \n", "line 1: has a space too many");
        assertRefused("storm\tgale\n\nstorm\ttyphoon gale", "line 3: 'gale' stands twice in the list storm");
    }

    @Test
    void aFileWithoutOneOfItsListsIsRefused() {
        assertThatThrownBy(() -> of("storm\tgale"))
                .isInstanceOf(LexiconException.class)
                .hasMessage("lexicons/test.tsv lacks the list in-title");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> of(text))
                .isInstanceOf(LexiconException.class)
                .hasMessage("lexicons/test.tsv, " + message);
    }

    private static WordLists<Kind> of(String text) {
        return WordLists.of(LexiconText.of(text), Kind.class);
    }
}
