package dev.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.text.lexicon.LexiconException;
import dev.dateline.text.lexicon.TestLexicons;
import org.junit.jupiter.api.Test;

class RewriteRulesTest {

    private static String rewrite(String rules, String word) {
        RewriteRules passes = RewriteRules.of(TestLexicons.of(rules));
        char[] buffer = new char[32];
        word.getChars(0, word.length(), buffer, 0);
        return new String(buffer, 0, passes.rewrite(buffer, word.length(), new char[32]));
    }

    @Test
    void theLongestRuleWins() {
        assertThat(rewrite("\ts\t\tz\tx\n\tsch\t\tS\tx\n", "schs")).isEqualTo("Sz");
    }

    @Test
    void surroundingsDecideBetweenEqualLetters() {
        String rules = "\tc\t\tk\tx\n\tc\tei\ts\tx\n^\tc\t\tC\tx\n";

        assertThat(rewrite(rules, "cacec")).isEqualTo("Cakaskk".substring(0, 1) + "asek");
    }

    @Test
    void aPassSeesWhatThePassBeforeLeft() {
        assertThat(rewrite("\ta\t\tb\tx\n== then\n\tbb\t\tc\tx\n", "ab")).isEqualTo("c");
    }

    @Test
    void minusDropsAndBlanksShareARule() {
        assertThat(rewrite("\th k\t\t-\tx\n", "hak")).isEqualTo("a");
    }

    @Test
    void negatedContextHoldsAtTheEdge() {
        assertThat(rewrite("!a\tb\t\tx\te\n", "bab")).isEqualTo("xab");
    }

    @Test
    void brokenLinesAreRefusedWithTheirNumber() {
        assertThatThrownBy(() -> rewrite("# comment\n\n\ta\tb\n", "a"))
                .isInstanceOf(LexiconException.class)
                .hasMessage("lexicons/test.tsv, line 3: expected 5 tab-separated columns, found 3");
        assertThatThrownBy(() -> rewrite("\ta\t\tb\t\n", "a"))
                .hasMessage("lexicons/test.tsv, line 1: a rule needs an example");
        assertThatThrownBy(() -> rewrite("\ta\t\t\tx\n", "a")).hasMessageContaining("line 1: letters and becomes");
        assertThatThrownBy(() -> rewrite("Q\ta\t\tb\tx\n", "a"))
                .hasMessage("lexicons/test.tsv, line 1: unknown letter class 'Q', known are V and C");
    }

    @Test
    void resultsThatDoNotFitAreCut() {
        assertThat(rewrite("\ta\t\txyz\te\n", "a".repeat(20))).hasSize(30);
    }
}
