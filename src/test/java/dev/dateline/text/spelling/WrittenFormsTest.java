package dev.dateline.text.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WrittenFormsTest {
    private static final Set<String> ARCHIVE = Set.of("ceasefire", "cooperation");

    @Test
    void compoundIsOneWordOrItsHalves() {
        assertThat(WrittenForms.of("cease-fire")).containsExactly(List.of("cease", "fire"), List.of("ceasefire"));
        assertThat(WrittenForms.of("Co-operation")).containsExactly(List.of("co", "operation"), List.of("cooperation"));
        assertThat(WrittenForms.of("well-to-do")).containsExactly(List.of("well", "to", "do"), List.of("welltodo"));
    }

    @Test
    void shortCompoundStaysApart() {
        assertThat(WrittenForms.of("a-b")).containsExactly(List.of("a", "b"));
    }

    @Test
    void typeIsWrittenWithHyphenBlankOrNeitherAndInThePlural() {
        List<String> apart = List.of("f", "16");
        List<String> together = List.of("f16");
        List<String> apartPlural = List.of("f", "16s");
        List<String> togetherPlural = List.of("f16s");

        assertThat(WrittenForms.of("F-16")).containsExactly(apart, together, apartPlural, togetherPlural);
        assertThat(WrittenForms.of("F16")).containsExactly(together, apart, apartPlural, togetherPlural);
        assertThat(WrittenForms.of("F-16s")).containsExactly(apartPlural, togetherPlural, apart, together);
        assertThat(WrittenForms.of("f16s")).containsExactly(togetherPlural, apartPlural, apart, together);
    }

    @Test
    void nameWithApostropheIsWrittenInThreeWays() {
        assertThat(WrittenForms.of("O'Brien"))
                .containsExactly(List.of("o'brien"), List.of("obrien"), List.of("o", "brien"));
        assertThat(WrittenForms.of("O’Brien"))
                .containsExactly(List.of("o'brien"), List.of("obrien"), List.of("o", "brien"));
    }

    @Test
    void initialsAreWrittenWithPointsOrBlanksOrInOnePiece() {
        List<String> points = List.of("j.d");
        List<String> together = List.of("jd");
        List<String> apart = List.of("j", "d");

        assertThat(WrittenForms.of("J.D.")).containsExactly(points, together, apart);
        assertThat(WrittenForms.of("JD")).containsExactly(together, points, apart);
        assertThat(WrittenForms.of("FBI")).containsExactly(List.of("fbi"), List.of("f.b.i"), List.of("f", "b", "i"));
        assertThat(WrittenForms.of("jd")).containsExactly(together);
        assertThat(WrittenForms.of("J.D.x")).containsExactly(List.of("j.d.x"));
    }

    @Test
    void anyOtherWordHasOneWay() {
        assertThat(WrittenForms.of("Treaty")).containsExactly(List.of("treaty"));
        assertThat(WrittenForms.of("C++")).containsExactly(List.of("c++"));
        assertThat(WrittenForms.of("Œuvre")).containsExactly(List.of("oeuvre"));
        assertThat(WrittenForms.of("")).containsExactly(List.of(""));
    }

    @Test
    void phraseJoinsNeighboursThatTheArchiveHasAsOneWord() {
        assertThat(WrittenForms.ofPhrase(
                        List.of("cease", "fire", "deal"), WrittenFormsTest::isOneWord, word -> List.of()))
                .containsExactly(List.of("cease", "fire", "deal"), List.of("ceasefire", "deal"));
        assertThat(WrittenForms.ofPhrase(List.of("cease-fire", "deal"), WrittenFormsTest::isOneWord, word -> List.of()))
                .containsExactly(List.of("cease", "fire", "deal"), List.of("ceasefire", "deal"));
    }

    @Test
    void phraseSplitsAWordThatTheArchiveHasWithAHyphen() {
        assertThat(WrittenForms.ofPhrase(
                        List.of("ceasefire", "deal"),
                        WrittenFormsTest::isOneWord,
                        word -> word.equals("ceasefire") ? List.of("cease", "fire") : List.of()))
                .containsExactly(List.of("ceasefire", "deal"), List.of("cease", "fire", "deal"));
    }

    @Test
    void phraseHasNoMoreWaysThanTheLimit() {
        List<String> types = List.of("F-16", "F-15", "F-14", "F-18", "F-22");

        assertThat(WrittenForms.ofPhrase(types, (one, next) -> true, word -> List.of("x", "y")))
                .hasSize(WrittenForms.MOST);
    }

    private static boolean isOneWord(String first, String second) {
        return ARCHIVE.contains(first + second);
    }

    @Test
    void twoTokensAreAType() {
        assertThat(joined("f", "16")).containsExactly(List.of("f16"), List.of("f", "16s"), List.of("f16s"));
        assertThat(joined("f", "16s")).containsExactly(List.of("f16s"), List.of("f", "16"), List.of("f16"));
        assertThat(joined("may", "2025")).contains(List.of("may2025"));
        assertThat(joined("june", "16")).isEmpty();
        assertThat(joined("16", "17")).isEmpty();
        assertThat(joined("f", "x")).isEmpty();
    }

    @Test
    void twoTokensAreANameWithAnApostrophe() {
        assertThat(joined("o", "brien")).containsExactly(List.of("o'brien"), List.of("obrien"));
        assertThat(joined("d", "estaing")).containsExactly(List.of("d'estaing"), List.of("destaing"));
        assertThat(joined("to", "brien")).isEmpty();
        assertThat(WrittenForms.ofPhrase(List.of("Mary", "O", "Brien"), (one, next) -> false, word -> List.of()))
                .containsExactly(List.of("mary", "o", "brien"), List.of("mary", "o'brien"), List.of("mary", "obrien"));
    }

    @Test
    void longNameOfATypeHasAHyphenOrNot() {
        assertThat(WrittenForms.of("COVID-19")).contains(List.of("covid", "19"), List.of("covid19"));
        assertThat(WrittenForms.of("covid19")).contains(List.of("covid", "19"), List.of("covid19"));
    }

    private static List<List<String>> joined(String first, String second) {
        return WrittenForms.joined(first, second, (one, next) -> false);
    }

    @Test
    void elidedArticleIsTakenOff() {
        assertThat(WrittenForms.withoutElision("d'Estaing")).isEqualTo("estaing");
        assertThat(WrittenForms.withoutElision("D’Alema")).isEqualTo("alema");
        assertThat(WrittenForms.withoutElision("l'OTAN")).isEqualTo("otan");
        assertThat(WrittenForms.withoutElision("dell'Utri")).isEqualTo("utri");
        assertThat(WrittenForms.withoutElision("O'Brien")).isEqualTo("o'brien");
        assertThat(WrittenForms.withoutElision("d'Or")).isEqualTo("d'or");
        assertThat(WrittenForms.withoutElision("Treaty")).isEqualTo("treaty");
    }

    @Test
    void anyTextHasAWay() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String word = RandomText.of(random, 12);
            assertThat(WrittenForms.of(word)).isNotEmpty();
            assertThat(WrittenForms.withoutElision(word)).isNotNull();
        }
        assertThat(WrittenForms.of("-".repeat(10_000))).isNotEmpty();
        assertThat(WrittenForms.of("1".repeat(10_000))).hasSize(1);
    }
}
