package dev.dateline.text.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.spelling.SpellingJudge.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the judge takes for a misspelling of a frequent form, and what it leaves to other names. */
class SpellingSlipsTest {
    private final SpellingJudge judge = SpellingJudge.standard(SpellingCorrections.none());

    private String verdict(FormEvidence asked, FormEvidence found) {
        Verdict verdict = judge.judge(asked, found);
        return verdict.kind() + " " + verdict.reason();
    }

    @ParameterizedTest
    @CsvSource({"Washington, Washingotn", "Frankfurt, Frnakfurt"})
    void rareFormThatDiffersInOneStepFromAFrequentOneIsASlip(String asked, String found) {
        assertThat(verdict(FormEvidence.of(asked, 2000), FormEvidence.of(found, 2)))
                .isEqualTo("SAME SLIP");
        assertThat(verdict(FormEvidence.of(asked, 50), FormEvidence.of(found, 50)))
                .isNotEqualTo("SAME SLIP");
    }

    @ParameterizedTest
    @CsvSource({"Gamal, Kamal", "Salif, Calif", "Cheon, Sheon", "Wali, Vali", "Eyal, Ayal"})
    void shortNamesWithOtherFirstLettersAreNotOne(String asked, String found) {
        assertThat(verdict(FormEvidence.of(asked, 20), FormEvidence.of(found, 20)))
                .doesNotStartWith("SAME");
    }

    @ParameterizedTest
    @CsvSource({"Krishnan, Krishnann", "Bundesbank, Bundebank", "Urquhart, Urqhart", "Gundlach, Grundlach"})
    void consonantTooManyOrTooFewIsASlipInALongName(String asked, String found) {
        assertThat(verdict(FormEvidence.of(asked, 150), FormEvidence.of(found, 1)))
                .isEqualTo("SAME SLIP");
    }

    @Test
    void lettersThatSoundAlikeTellFamiliesApartHoweverRareOneIs() {
        assertThat(verdict(FormEvidence.of("Christopher", 2000), FormEvidence.of("Christofer", 1)))
                .isEqualTo("SIMILAR SISTER");
        assertThat(verdict(FormEvidence.of("Yoshihiko", 272), FormEvidence.of("Yoshihito", 1)))
                .isEqualTo("SIMILAR SISTER");
    }
}
