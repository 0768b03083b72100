package dev.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.text.Lexicons;
import dev.dateline.text.name.NameEvidence.Found;
import dev.dateline.text.name.NameEvidence.Judged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameEvidenceTest {
    private static final NameLexicons LEXICONS = Lexicons.shipped().names();

    private final NameReader reader = new NameReader(LEXICONS);

    @Test
    void aRarePartSpeaksStrongerThanTwoCommonOnes() {
        List<String> order = order(
                "Jean-Claude Juncker",
                "Jean-Claude Bouchet",
                "Jean-Claude Guibal",
                "Jean-Claude Lenoir",
                "Jean-Claude Gayssot",
                "Jean-Claude Mignon",
                "Žans Klods Junkers");

        assertThat(order).first().isEqualTo("Žans Klods Junkers");
    }

    @Test
    void anotherSpellingComesBeforeAnotherGivenName() {
        assertThat(order("Saad bin Laden", "Osama bin Laden", "Usama bin Ladin", "Sa'd bin Ladin", "Sad Bin Laden"))
                .startsWith("Sad Bin Laden", "Sa'd bin Ladin");
    }

    @Test
    void otherOrderCostsAsMuchAsItSays() {
        List<Judged> judged = judged("Petra Kelly", "Petra Kelly", "Kelly, Petra");

        assertThat(judged).extracting(Judged::likeness).containsExactly(1.0, 1.0);
        assertThat(judged.get(0).rank() - judged.get(1).rank()).isCloseTo(1.4, within(1e-9));
    }

    @Test
    void anotherFirstOrLastWordSpeaksAgainstAName() {
        List<Judged> judged =
                judged("Petra Kelly", "Petra Karin Kelly", "Karin Petra Kelly", "Petra Kelly Karin", "Karin Schiller");

        assertThat(judged.get(0).rank() - judged.get(1).rank()).isCloseTo(1.7, within(1e-9));
        assertThat(judged.get(0).rank() - judged.get(2).rank()).isCloseTo(1.7, within(1e-9));
        assertThat(judged.get(3).rank()).isLessThan(judged.get(2).rank());
    }

    @Test
    void theScoreOfTheEngineDecidesAmongEquals() {
        FullName name = reader.read("Petra Kelly");

        List<Judged> judged = NameEvidence.of(name, List.of(new Found(List.of(name), 2), new Found(List.of(name), 4)));

        double partsOfMean = 1 - 0.3 + 0.3 * 2 / 2.6;
        assertThat(judged.get(1).rank() - judged.get(0).rank()).isCloseTo(7 * 0.5 / partsOfMean, within(1e-9));
    }

    @Test
    void ofSeveralNamesTheBestCounts() {
        List<FullName> names =
                Stream.of("Margaretha Zelle", "Mata Hari").map(reader::read).toList();

        List<Judged> judged = NameEvidence.of(
                reader.read("Mata Hari"),
                List.of(new Found(names, 1), new Found(List.of(reader.read("Mata Hari")), 1)));

        assertThat(judged.get(0).nearest()).isEqualTo(1);
        assertThat(judged.get(0).rank()).isEqualTo(judged.get(1).rank());
    }

    @Test
    void rarityIsTheShareOfCandidatesThatAgreeAsWell() {
        FullName asked = reader.read("Muhammad Zawahiri");
        List<List<PartPairing>> compared = Stream.of("Mohammed Ali", "Muhammad Khan", "Aiman Zawahiry", "Muhamad Omar")
                .map(name -> List.of(PartPairing.of(asked, reader.read(name))))
                .toList();

        NameEvidence.Rarity rarity = new NameEvidence.Rarity(2, compared);

        assertThat(rarity.of(0, 1)).isCloseTo(Math.log(6 / 4.0) / Math.log(6), within(1e-9));
        assertThat(rarity.of(1, 1)).isCloseTo(Math.log(6 / 2.0) / Math.log(6), within(1e-9));
        assertThat(rarity.of(1, 0)).isCloseTo(Math.log(6 / 5.0) / Math.log(6), within(1e-9));
        assertThat(new NameEvidence.Rarity(2, List.of()).of(0, 1)).isEqualTo(1);
    }

    @Test
    void namesWithoutLettersAreNoTrouble() {
        assertThat(judged("Petra Kelly")).isEmpty();
        assertThat(judged("Petra Kelly", "", "...", "😀")).allMatch(found -> found.likeness() == 0);
        assertThat(judged("😀", "Petra Kelly", "")).allMatch(found -> Double.isFinite(found.rank()));
    }

    private List<Judged> judged(String asked, String... candidates) {
        List<Found> found = Stream.of(candidates)
                .map(name -> new Found(List.of(reader.read(name)), 1))
                .toList();
        return NameEvidence.of(reader.read(asked), found);
    }

    private List<String> order(String asked, String... candidates) {
        List<Judged> judged = judged(asked, candidates);
        List<Integer> order = new ArrayList<>(
                Stream.iterate(0, i -> i + 1).limit(candidates.length).toList());
        order.sort(
                Comparator.comparingDouble((Integer i) -> judged.get(i).rank()).reversed());
        return order.stream().map(i -> candidates[i]).toList();
    }
}
