package dev.dateline.text.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.spelling.SpellingJudge.Verdict;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the judge of spellings makes of the entities that have two forms in their names. */
class FormBearersTest {
    private final SpellingJudge judge = SpellingJudge.standard(SpellingCorrections.none());

    @Test
    void entitiesSayWhoIsMeant() {
        FormEvidence scholz = resolved(FormEvidence.of("Scholz", 300), "olaf-scholz");
        FormEvidence schulz = FormEvidence.of("Schulz", 2);

        assertThat(verdict(scholz, schulz)).isEqualTo("SIMILAR SISTER");
        assertThat(verdict(scholz, resolved(schulz, "olaf-scholz"))).isEqualTo("SAME ONE_ENTITY");
        assertThat(verdict(scholz, resolved(FormEvidence.of("Merkel", 2), "olaf-scholz")))
                .isEqualTo("DIFFERENT UNLIKE");
    }

    @Test
    void aMisspelledNameIsMostlyAnEntityOfItsOwn() {
        FormEvidence fitzwater = resolved(FormEvidence.of("Fitzwater", 41), "Marlin Fitzwater");
        FormEvidence channon = resolved(FormEvidence.of("Channon", 30), "Paul Channon");

        assertThat(verdict(fitzwater, resolved(FormEvidence.of("Fitwater", 1), "Marlin Fitwater")))
                .isEqualTo("SAME SLIP");
        assertThat(verdict(fitzwater, resolved(FormEvidence.of("Fitwater", 1), "Fitwater")))
                .isEqualTo("SAME SLIP");
        assertThat(verdict(fitzwater, resolved(FormEvidence.of("Fitwater", 1), "John Fitwater")))
                .isEqualTo("SIMILAR SISTER");
        assertThat(verdict(channon, FormEvidence.of("Channun", 1))).isEqualTo("SAME ROMANISED");
        assertThat(verdict(channon, resolved(FormEvidence.of("Channun", 1), "Mian Channun")))
                .isEqualTo("SIMILAR SISTER");
    }

    @Test
    void wordsForAKindOfBodySayNothing() {
        FormEvidence allegheny = resolved(FormEvidence.of("Allegheny", 40), "Allegheny Co", "Allegheny Ludlum");

        assertThat(verdict(allegheny, resolved(FormEvidence.of("Alleghany", 8), "Alleghany Co", "Alleghany Asset")))
                .isEqualTo("SIMILAR SISTER");
        assertThat(verdict(allegheny, resolved(FormEvidence.of("Alleghany", 8), "Alleghany Ludlum")))
                .isEqualTo("SAME ROMANISED");
    }

    @Test
    void oneEntityOfManyDoesNotMakeSistersTheSame() {
        FormEvidence fisher = resolved(FormEvidence.of("Fisher", 15), "Richard Fisher", "Mark Fisher", "Carrie Fisher");
        FormEvidence fischer = FormEvidence.of("Fischer", 18);

        assertThat(verdict(fisher, resolved(fischer, "Richard Fisher", "Joschka Fischer", "Bobby Fischer")))
                .isEqualTo("SIMILAR SISTER");
        assertThat(verdict(fisher, resolved(fischer, "Richard Fisher", "Mark Fisher", "Bobby Fischer")))
                .isEqualTo("SAME ONE_ENTITY");
        assertThat(verdict(fisher, resolved(fischer, "Richard Fisher"))).isEqualTo("SAME ONE_ENTITY");
    }

    private String verdict(FormEvidence asked, FormEvidence found) {
        Verdict verdict = judge.judge(asked, found);
        return verdict.kind() + " " + verdict.reason();
    }

    /** A form that was resolved to entities of these names, which are their ids, too. */
    private static FormEvidence resolved(FormEvidence form, String... names) {
        return new FormEvidence(
                form.form(),
                form.capitalised(),
                form.capitals(),
                form.small(),
                Stream.of(names).collect(Collectors.toMap(name -> name, name -> name)));
    }
}
