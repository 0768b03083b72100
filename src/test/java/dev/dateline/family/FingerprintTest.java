package dev.dateline.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    private static final Random RANDOM = new Random(20260107);

    /** Three hundred words, as an article of some length has. */
    private static final List<String> WORDS = words(300);

    @Test
    void theSameTextIsACopyWhateverItsCasePunctuationAndBreaks() {
        String text = String.join(" ", WORDS);
        String other = "  " + text.toUpperCase(java.util.Locale.ROOT).replace(" ", ",\n ") + " —";

        assertThat(print(text)).isEqualTo(print(other));
        assertThat(print("Café " + text)).isEqualTo(print("Cafe\u0301 " + text));
        assertThat(print("the state’s " + text)).isEqualTo(print("the state's " + text));
    }

    @Test
    void theEstimateIsTheShareOfShinglesInCommon() {
        // Of 298 shingles the first half has 148: 148 / 298 = 0.497.
        double half = print(String.join(" ", WORDS)).similarity(print(String.join(" ", WORDS.subList(0, 150))));

        assertThat(half).isBetween(0.497 - 0.18, 0.497 + 0.18);
        assertThat(print(String.join(" ", WORDS)).similarity(print(String.join(" ", words(300)))))
                .isLessThan(0.05);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 20})
    void aTextWithSomeWordsChangedIsACopy(int changed) {
        for (int round = 0; round < 50; round++) {
            List<String> edited = new ArrayList<>(WORDS);
            for (int i = 0; i < changed; i++) {
                edited.set(RANDOM.nextInt(edited.size()), "other" + RANDOM.nextInt());
            }

            assertThat(print(String.join(" ", WORDS)).isCopyOf(print(String.join(" ", edited))))
                    .isTrue();
        }
    }

    @Test
    void copiesHaveABandInCommonAndUnlikeTextsNone() {
        List<String> cut = WORDS.subList(0, 240);

        assertThat(print(String.join(" ", WORDS)).bands())
                .containsAnyElementsOf(print(String.join(" ", cut)).bands());
        for (int round = 0; round < 50; round++) {
            assertThat(print(String.join(" ", WORDS)).bands())
                    .doesNotContainAnyElementsOf(
                            print(String.join(" ", words(300))).bands());
        }
    }

    @Test
    void theNextReportOfTheSameFormIsNoCopy() {
        String form =
                "Harbour Wire weather for Saltmere. Morning temperature %s degrees, evening %s degrees, wind %s knots from"
                        + " the west, visibility %s miles, swell %s feet. Small craft should keep to the inner channel and look out"
                        + " for the ferry, which leaves the pier on the hour. The lifeboat station answers calls day and night.";
        Fingerprint monday = print(form.formatted("11.5", "9", "14", "8", "3"));
        Fingerprint tuesday = print(form.formatted("12.5", "10", "18", "6", "4"));

        assertThat(monday.similarity(tuesday)).isGreaterThan(0.5);
        assertThat(monday.isCopyOf(tuesday)).isFalse();
    }

    @Test
    void aCopyWithoutTheNumbersIsACopy() {
        String text = String.join(" ", WORDS);

        assertThat(print(text).isCopyOf(print(text + " It was 5 past 9."))).isTrue();
    }

    @Test
    void aShortNoteIsACopyOnlyWordForWordAndUnderTheSameTitle() {
        Fingerprint note = Objects.requireNonNull(Fingerprint.of("Port closed", "The port is closed."));

        assertThat(note.isCopyOf(Objects.requireNonNull(Fingerprint.of("PORT CLOSED", "The port is closed"))))
                .isTrue();
        assertThat(note.isCopyOf(Objects.requireNonNull(Fingerprint.of("Port closed", "The port was closed."))))
                .isFalse();
        assertThat(note.isCopyOf(Objects.requireNonNull(Fingerprint.of("Pier closed", "The port is closed."))))
                .isFalse();
    }

    @Test
    void scriptsWithoutSpacesAreComparedByTheirCharacters() {
        String chinese = IntStream.range(0, 200)
                .mapToObj(i -> Character.toString(0x4E00 + RANDOM.nextInt(2000)))
                .collect(Collectors.joining());

        assertThat(print(chinese).isCopyOf(print(chinese.substring(0, 150)))).isTrue();
        assertThat(print(chinese)
                        .isCopyOf(print(new StringBuilder(chinese).reverse().toString())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "…!?", "\u0301", "😀"})
    void aTextWithoutWordsHasNone(String text) {
        assertThat(Fingerprint.of("A title", text)).isNull();
    }

    @Test
    void itIsReadBackAsItWasWritten() {
        Fingerprint print = print(String.join(" ", WORDS) + " 1,000 men, 2.5 tonnes, 3-0");

        assertThat(Fingerprint.decode(print.encode())).isEqualTo(print);
        assertThat(print.encode().length()).isLessThanOrEqualTo(280);
        assertThat(Fingerprint.decode("")).isNull();
        assertThat(Fingerprint.decode("no fingerprint")).isNull();
        assertThat(Fingerprint.decode("AAAA")).isNull();
    }

    @Test
    void anyTextHasOneWithoutFailing() {
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            int length = RANDOM.nextInt(400);
            for (int i = 0; i < length; i++) {
                text.append((char) RANDOM.nextInt(RANDOM.nextBoolean() ? 0x250 : 0x10000));
            }
            Fingerprint print = Fingerprint.of("", text.toString());

            assertThat(print == null || print.isCopyOf(print)).isTrue();
        }
    }

    private static Fingerprint print(String text) {
        return Objects.requireNonNull(Fingerprint.of("", text));
    }

    private static List<String> words(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> "w" + Integer.toString(RANDOM.nextInt(100_000), 36).replaceAll("[0-9]", "x"))
                .toList();
    }
}
