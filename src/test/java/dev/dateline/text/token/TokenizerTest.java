package dev.dateline.text.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenizerTest {
    @Test
    void wordsKeepThePointsApostrophesAndHyphensThatBelongToThem() {
        assertThat(words("Mr. O'Brien of the U.S. met J. Smith at AT&T for 3.5 hours."))
                .containsExactly(
                        "Mr.", "O'Brien", "of", "the", "U.S.", "met", "J.", "Smith", "at", "AT&T", "for", "3.5",
                        "hours", ".");
    }

    @Test
    void possessivesAndContractionsAreCutOff() {
        assertThat(words("Putin's aide didn't say they've left Ja\u2019afari\u2019s house"))
                .containsExactly(
                        "Putin",
                        "'s",
                        "aide",
                        "did",
                        "n't",
                        "say",
                        "they",
                        "'ve",
                        "left",
                        "Ja\u2019afari",
                        "\u2019s",
                        "house");
    }

    @Test
    void prefixesBeforeNamesAndInitialsAfterAHyphenAreTokens() {
        assertThat(words("anti-Trump Russia-U.S. R-La.")).containsExactly("anti", "-", "Trump", "Russia-U.S.", "R-La.");
    }

    @Test
    void noEndsASentenceUnlessANumberFollows() {
        assertThat(words("He said no. Airbus fell. No. 10 won"))
                .containsExactly("He", "said", "no", ".", "Airbus", "fell", ".", "No.", "10", "won");
    }

    @Test
    void whatAHyphenTiesBehindANameIsCutOffButNamesStayWhole() {
        assertThat(words("Dallas-based MTV-style Kwok Wai-keung Port-au-Prince cease-fire U.S.-led"))
                .containsExactly(
                        "Dallas",
                        "-",
                        "based",
                        "MTV",
                        "-",
                        "style",
                        "Kwok",
                        "Wai-keung",
                        "Port-au-Prince",
                        "cease-fire",
                        "U.S.",
                        "-",
                        "led");
    }

    @Test
    void sentencesEndAtPointsQuotesAndEmptyLinesButNotAtWrappedLines() {
        assertThat(sentences(
                        "He came. \"Why?\" she asked. It was Mr. Smith.\n\nTitle\n\nThe delegation from the republic"
                                + " that met President Vladimir\nPutin left."))
                .containsExactly(
                        "He came .",
                        "\" Why ? \" she asked .",
                        "It was Mr. Smith .",
                        "Title",
                        "The delegation from the republic that met President Vladimir Putin left .");
    }

    @Test
    void emptyTextHasNoTokens() {
        assertThat(Tokenizer.cut("").count()).isZero();
        assertThat(Tokenizer.cut(" \n\t\u00a0").count()).isZero();
        assertThat(Tokenizer.cut("").sentenceCount()).isZero();
    }

    @Test
    void longSentencesAreCut() {
        Tokens tokens = Tokenizer.cut("word ".repeat(1000));

        assertThat(tokens.sentenceCount()).isEqualTo(4);
        assertThat(tokens.sentenceEnd(0)).isEqualTo(300);
    }

    @Test
    void randomTextIsCutIntoTokensThatLieInOrderAndCoverAllButSpace() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String text = randomText(random);
            Tokens tokens = Tokenizer.cut(text);
            int end = 0;
            for (int i = 0; i < tokens.count(); i++) {
                assertThat(tokens.start(i)).isGreaterThanOrEqualTo(end);
                assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
                assertThat(text.substring(end, tokens.start(i)).codePoints())
                        .allMatch(c ->
                                Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c));
                end = tokens.end(i);
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
        }
    }

    @Test
    void aMillionLettersOrPointsWithoutSpaceTakeLinearTime() {
        assertThat(Tokenizer.cut("a".repeat(1_000_000)).count()).isEqualTo(1);
        assertThat(Tokenizer.cut("a.b".repeat(300_000)).count()).isEqualTo(1);
        assertThat(Tokenizer.cut(".".repeat(1_000_000)).count()).isEqualTo(1);
    }

    private static String randomText(Random random) {
        int[] codePoints = IntStream.range(0, random.nextInt(60))
                .map(i -> switch (random.nextInt(5)) {
                    case 0 -> " \n.'-\u2019\"`,&".charAt(random.nextInt(10));
                    case 1 -> 'A' + random.nextInt(58);
                    case 2 -> random.nextInt(0x3000);
                    case 3 -> 0x1F600 + random.nextInt(50);
                    default -> 0x590 + random.nextInt(100);
                })
                .toArray();
        return new String(codePoints, 0, codePoints.length);
    }

    private static List<String> words(String text) {
        Tokens tokens = Tokenizer.cut(text);
        return IntStream.range(0, tokens.count()).mapToObj(tokens::word).toList();
    }

    private static List<String> sentences(String text) {
        Tokens tokens = Tokenizer.cut(text);
        return IntStream.range(0, tokens.sentenceCount())
                .mapToObj(s -> String.join(
                        " ",
                        IntStream.range(tokens.sentenceStart(s), tokens.sentenceEnd(s))
                                .mapToObj(tokens::word)
                                .toList()))
                .toList();
    }
}
