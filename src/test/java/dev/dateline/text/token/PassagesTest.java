package dev.dateline.text.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.token.Passages.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which parts of a text a source repeats. */
class PassagesTest {
    private static final String FOOTER = "Sign up for the morning letter of the Courier. All rights reserved. "
            + "The Courier is not responsible for other sites.";

    @Test
    void aFooterIsOnePartWithTheShortSentencesInIt() {
        String text = "The minister resigned on Monday. " + FOOTER;

        assertThat(cut(text, FOOTER)).containsExactly(FOOTER);
    }

    @Test
    void aPassageInTheMiddleIsAPartOfItsOwn() {
        String line = "Follow the Courier on every platform.";
        String text = "The minister resigned.\n\n" + line + "\n\nNobody knows who will follow him in office.";

        assertThat(cut(text, line)).containsExactly(line);
    }

    @Test
    void aShortRestAfterAFooterBelongsToIt() {
        String text = "The minister resigned on Monday. " + FOOTER + " © 2025 Courier.";

        assertThat(cut(text, FOOTER)).containsExactly(FOOTER + " © 2025 Courier.");
    }

    @Test
    void aRepeatedPassageMayEndASentenceThatBeginsWithACredit() {
        String line = "Follow the Courier on every platform.";

        assertThat(cut("The minister resigned on Monday. With files from Ann Marsh " + line, line))
                .containsExactly(line);
    }

    @Test
    void nothingIsRepeatedWhereNothingElseIsLeft() {
        assertThat(cut(FOOTER, FOOTER)).isEmpty();
    }

    @Test
    void shortSentencesAndThoseWithoutACapitalHaveNoPrint() {
        assertThat(Passages.prints(
                        "Courier", "He declined to comment. \"It is late,\" she said.\nthe office said in a statement"))
                .isEmpty();
        assertThat(Passages.prints("Courier", FOOTER)).hasSize(2);
    }

    @Test
    void whiteSpaceDoesNotMatterAndTheSourceDoes() {
        String line = "Follow the Courier on every platform.";

        assertThat(Passages.prints("Courier", "Follow  the Courier on every platform."))
                .isEqualTo(Passages.prints("Courier", line));
        assertThat(Passages.prints("Herald", line)).doesNotContainAnyElementsOf(Passages.prints("Courier", line));
        assertThat(Passages.prints(null, line)).isEqualTo(Passages.prints("", line));
    }

    @Test
    void aFifthOfASourceAndFiveDifferentArticlesMakeAPassageRepeated() {
        assertThat(Passages.isRepeated(5, 5, 12)).isTrue();
        assertThat(Passages.isRepeated(5, 5, 13)).isFalse();
        assertThat(Passages.isRepeated(4, 20, 20)).isFalse();
    }

    private static List<String> cut(String text, String repeated) {
        Set<Long> prints = new HashSet<>(Passages.prints("Courier", repeated));
        return Passages.repeated("Courier", text, prints::contains).stream()
                .map((Part part) -> text.substring(part.start(), part.end()))
                .toList();
    }
}
