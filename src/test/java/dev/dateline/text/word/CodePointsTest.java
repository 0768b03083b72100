package dev.dateline.text.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {
    @Test
    void offsetsOfPlainTextAreTheSame() {
        CodePoints offsets = CodePoints.of("Kyiv");

        assertThat(offsets.length()).isEqualTo(4);
        assertThat(offsets.toUtf16(4)).isEqualTo(4);
        assertThat(offsets.fromUtf16(3)).isEqualTo(3);
    }

    @Test
    void anEmojiBeforeAMentionMovesUtf16OffsetsOnly() {
        String text = "😀 Kyiv";

        CodePoints offsets = CodePoints.of(text);

        assertThat(offsets.toUtf16(2)).isEqualTo(3);
        assertThat(offsets.fromUtf16(3)).isEqualTo(2);
        assertThat(offsets.cut(new Span(2, 6))).isEqualTo("Kyiv");
    }

    @Test
    void anOffsetInsideAPairIsThatOfThePair() {
        assertThat(CodePoints.of("a😀b").fromUtf16(2)).isEqualTo(1);
    }

    @Test
    void combiningMarksAndLoneSurrogatesCountOne() {
        assertThat(CodePoints.of("e\u0301\ud83d").length()).isEqualTo(3);
    }

    @Test
    void everyOffsetOfRandomTextAgreesWithTheJdk() {
        Random random = new Random(20260101);
        for (int round = 0; round < 500; round++) {
            String text = randomText(random);
            CodePoints offsets = CodePoints.of(text);
            for (int codePoint = 0; codePoint <= offsets.length(); codePoint++) {
                int unit = text.offsetByCodePoints(0, codePoint);
                assertThat(offsets.toUtf16(codePoint)).isEqualTo(unit);
                assertThat(offsets.fromUtf16(unit)).isEqualTo(codePoint);
            }
        }
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(random.nextBoolean() ? 'a' + random.nextInt(26) : 0x1F600 + random.nextInt(20));
        }
        return text.toString();
    }
}
