package dev.dateline.annotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.quote.QuoteMarks.Stretch;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuoteMarksTest {
    private static final String PIECES =
            "\"#“#”#‘#’#'#''#``#«#»# #\n#\n\n#a#s#,#.#It is#\ud83d\ude00#\ud800#e\u0301#" + "\u05e9#-#(#'em";

    private static final Set<String> ELISIONS = Set.of("em", "cause");

    @Test
    void straightCurlyAndDoubledMarksAreMarks() {
        assertThat(words("He said, \"It is late.\" She nodded.")).containsExactly("It is late.");
        assertThat(words("“It is late,” he said. “Go home.”")).containsExactly("It is late,", "Go home.");
        assertThat(words("Mr. Ryan said, ''democracy is a series of choices.''"))
                .containsExactly("democracy is a series of choices.");
        assertThat(words("``Go home,'' he said.")).containsExactly("Go home,");
        assertThat(words("‘It is late,’ he said.")).containsExactly("It is late,");
        assertThat(words("'It is late,' he said.")).containsExactly("It is late,");
        assertThat(words("«It is late», he said.")).containsExactly("It is late");
    }

    @Test
    void aQuoteInAQuoteIsPartOfIt() {
        assertThat(words("\"She told me, 'Go away,' and I went,\" he said."))
                .containsExactly("She told me, 'Go away,' and I went,");
        assertThat(words("“She told me, ‘Go away,’ and I went,” he said."))
                .containsExactly("She told me, ‘Go away,’ and I went,");
        assertThat(words("‘She told me, “Go away,” and I went,’ he said."))
                .containsExactly("She told me, “Go away,” and I went,");
    }

    @Test
    void apostrophesAndInchesAreNoMarks() {
        assertThat(words("It's the workers' rights that don't count in the '90s, O'Brien's friends' say."))
                .isEmpty();
        assertThat(words("It’s the workers’ rights that don’t count, rock ’n’ roll."))
                .isEmpty();
        assertThat(words("He is 6'2\" tall and 5\" wide.")).isEmpty();
        assertThat(words("‘The workers’ rights are at stake,’ he said."))
                .containsExactly("The workers’ rights are at stake,");
        assertThat(words("Get 'em while you can, 'cause they're going.")).isEmpty();
    }

    @Test
    void aQuoteGoesOnInTheNextParagraphThatBeginsWithAMark() {
        List<Stretch> found = QuoteMarks.find("“One.\n\n“Two.\n\n“Three,” he said.", ELISIONS);

        assertThat(found.stream().map(Stretch::continued)).containsExactly(true, true, false);
        assertThat(words("“One.\n\n“Two.\n\n“Three,” he said.")).containsExactly("One.", "Two.", "Three,");
    }

    @Test
    void aMarkThatIsNeverClosedIsNoQuoteAndHidesNone() {
        assertThat(words("\"It began so, he said.\n\nNext.")).isEmpty();
        assertThat(words("\"Trump tried to interject, “Only her.” But no.\n\nNext."))
                .containsExactly("Only her.");
    }

    @Test
    void mixedAndTurnedMarksStillClose() {
        assertThat(words("“I will ask,\" she said.")).containsExactly("I will ask,");
        assertThat(words("“It could create problems,“ said Jim.")).containsExactly("It could create problems,");
        assertThat(words("\"“You win nothing,” Rubio said.")).containsExactly("You win nothing,");
    }

    @Test
    void aWrappedLineEndsNoQuote() {
        assertThat(words("He said, \"It is\nvery late.\" She went.")).containsExactly("It is\nvery late.");
    }

    @Test
    void stretchesOfRandomTextLieInItInOrderAndAreNotBlank() {
        String[] pieces = PIECES.split("#", -1);
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            String text = String.join(
                    "",
                    IntStream.range(0, random.nextInt(25))
                            .mapToObj(i -> pieces[random.nextInt(pieces.length)])
                            .toList());
            int end = 0;
            for (Stretch stretch : QuoteMarks.find(text, ELISIONS)) {
                assertThat(stretch.start()).isGreaterThanOrEqualTo(end);
                assertThat(text.substring(stretch.start(), stretch.end())).isNotBlank();
                end = stretch.end();
            }
        }
    }

    private static List<String> words(String text) {
        return QuoteMarks.find(text, ELISIONS).stream()
                .map(stretch -> text.substring(stretch.start(), stretch.end()))
                .toList();
    }
}
