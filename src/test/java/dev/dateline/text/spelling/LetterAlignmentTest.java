package dev.dateline.text.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.spelling.LetterAlignment.Edit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterAlignmentTest {
    private static final Correspondences RULES = Correspondences.read(Lexicon.read("names/correspondences.tsv"));

    private static String steps(String one, String other, boolean unwrittenVowels) {
        LetterAlignment alignment = LetterAlignment.of(RULES, one, other, unwrittenVowels);
        return Stream.of(Edit.values())
                .filter(edit -> alignment.count(edit) > 0)
                .map(edit -> edit + " " + alignment.count(edit))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "khrushchev | chruschtschow | TRANSCRIBED 1, ROMANISED 2",
                "hostomel | gostomel | ROMANISED 1",
                "zelensky | zelenskiy | TRANSCRIBED 1",
                "orlov | orloff | TRANSCRIBED 1",
                "alexei | alexey | TRANSCRIBED 1",
                "timochenko | tymoshenko | ROMANISED 1, SHARED 1",
                "goebbels | gobbels | UMLAUT 1",
                "carl | karl | SHARED 1",
                "hanover | hannover | DOUBLED 1",
                "basra | basrah | ROMANISED 1",
                "thoni | toni | SHARED 1",
                "mehdi | medi | SILENT_H 1",
                "harvard | harverd | NEAR_VOWEL 1",
                "kamal | kamol | FAR_VOWEL 1",
                "tehran | tehrian | ADDED_VOWEL 1",
                "claudia | claudio | ENDING 1",
                "osborne | osborn | ENDING 1",
                "roberts | robert | ENDING 1",
                "february | febraury | SWAPPED 1",
                "boyer | poyer | NEIGHBOUR_CONSONANT 1",
                "boyer | royer | OTHER_CONSONANT 1",
                "putin | putin | ''"
            })
    void stepsAreOfTheirKinds(String one, String other, String steps) {
        assertThat(steps(one, other, false)).isEqualTo(steps);
        assertThat(steps(other, one, false)).isEqualTo(steps);
    }

    @Test
    void vowelsThatAScriptDoesNotWriteAreNoOtherVowels() {
        assertThat(steps("ntnyahu", "netanyahu", true)).isEqualTo("UNWRITTEN_VOWEL 2");
        assertThat(steps("ntnyahu", "netanyahu", false)).isEqualTo("ADDED_VOWEL 2");
    }

    @Test
    void firstSoundIsAnotherOneOnlyIfItSoundsOtherwise() {
        assertThat(LetterAlignment.of(RULES, "boyer", "royer", false).otherFirstSound())
                .isTrue();
        assertThat(LetterAlignment.of(RULES, "hofmann", "ofmann", false).otherFirstSound())
                .isTrue();
        assertThat(LetterAlignment.of(RULES, "qaddafi", "kaddafi", false).otherFirstSound())
                .isFalse();
        assertThat(LetterAlignment.of(RULES, "osama", "usama", false).otherFirstSound())
                .isFalse();
    }

    @Test
    void costIsSymmetricAndZeroForTheSameLettersOnly() {
        Random random = new Random(11);
        for (int i = 0; i < 3000; i++) {
            String one = RandomText.of(random, 12);
            String other = RandomText.of(random, 12);
            double cost = LetterAlignment.of(RULES, one, other, false).cost();

            assertThat(cost)
                    .isCloseTo(LetterAlignment.of(RULES, other, one, false).cost(), Offset.offset(1e-9));
            assertThat(cost == 0).isEqualTo(one.equals(other));
        }
    }

    @Test
    void brokenLinesAreRefusedWithTheirNumber() {
        assertThatThrownBy(() -> read("shared\tc\tCarl\n"))
                .hasMessage("lexicons/x.tsv, line 1: needs two groups of letters at least");
        assertThatThrownBy(() -> read("# x\nsahred\tc k\tCarl\n"))
                .hasMessageContaining("line 2: 'sahred' is not one of");
        assertThatThrownBy(() -> read("shared\tc  k\tCarl\n"))
                .hasMessage("lexicons/x.tsv, line 1: '' is not a group of Latin letters");
        assertThatThrownBy(() -> read("shared\tc к\tCarl\n"))
                .hasMessage("lexicons/x.tsv, line 1: 'к' is not a group of Latin letters");
    }

    private static Correspondences read(String text) throws IOException {
        return Correspondences.read(
                Lexicon.read("x.tsv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }
}
