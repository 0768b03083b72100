package dev.dateline.text.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextPiecesTest {
    @Test
    void aShortTextIsOnePieceAndAnEmptyOneToo() {
        assertThat(TextPieces.ends("")).containsExactly(0);
        assertThat(TextPieces.ends("x".repeat(250_000))).containsExactly(250_000);
    }

    @Test
    void aLongTextIsCutBehindAParagraphElseBehindASentenceElseBehindAWord() {
        assertThat(TextPieces.ends("x".repeat(240_000) + "\n\n" + "a. b ".repeat(3_000)))
                .containsExactly(240_002, 255_002);
        assertThat(TextPieces.ends("x".repeat(240_000) + ". " + "b ".repeat(6_000)))
                .containsExactly(240_002, 252_002);
        assertThat(TextPieces.ends("x".repeat(240_000) + " " + "b".repeat(20_000)))
                .containsExactly(240_001, 260_001);
    }

    @Test
    void aLineWithoutSpacesIsCutBetweenCodePoints() {
        assertThat(TextPieces.ends("x" + "\ud83d\ude00".repeat(125_000))).containsExactly(249_999, 250_001);
    }

    @Test
    void tenMillionCharactersAreCutIntoPiecesThatAreAllOfThem() {
        String text = "Ann Marsh came.\n\n".repeat(600_000);

        List<Integer> ends = TextPieces.ends(text);

        assertThat(ends).hasSize(41).last().isEqualTo(text.length());
        assertThat(ends).allMatch(end -> end % 17 == 0);
    }
}
