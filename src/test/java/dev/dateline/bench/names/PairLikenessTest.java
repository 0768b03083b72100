package dev.dateline.bench.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.bench.names.NamePairs.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairLikenessTest {
    @Test
    void winklersOwnExampleHasItsKnownLikeness() {
        assertThat(PairLikeness.jaroWinkler(pair("MARTHA", "MARHTA", true))).isCloseTo(0.961, within(0.001));
        assertThat(PairLikeness.jaroWinkler(pair("abc", "xyz", false))).isZero();
    }

    @Test
    void caseMarksAndOrderOfTheWordsDoNotMatterToPlainDistance() {
        assertThat(PairLikeness.editDistance(pair("Lech Wałęsa", "WALESA, Lech", true)))
                .isEqualTo(1);
        assertThat(PairLikeness.editDistance(pair("kitten", "sitting", false))).isCloseTo(1 - 3 / 7.0, within(1e-9));
        assertThat(PairLikeness.editDistance(pair("", "", false))).isEqualTo(1);
    }

    @Test
    void theBestThresholdSeparatesMostPairs() {
        List<Pair> pairs = List.of(
                pair("a", "aaaaaaaaa", true),
                pair("a", "aaaaaaa", false),
                pair("a", "aaaaa", true),
                pair("a", "a", true));

        PairLikeness.Best best =
                PairLikeness.best(pairs, pair -> 1.0 / pair.second().length());

        assertThat(best.f1()).isCloseTo(2 * 3 / 7.0, within(1e-9));
        assertThat(best.threshold()).isCloseTo(1 / 9.0, within(1e-9));
    }

    @Test
    void pairsOfOneLikenessCannotBeTakenApart() {
        List<Pair> pairs = List.of(pair("a", "b", true), pair("a", "c", false));

        assertThat(PairLikeness.best(pairs, pair -> 0.5).f1()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void trigramsAreOfFoldedWords() {
        assertThat(StockNames.trigrams("Wałęsa, Al")).isEqualTo("wal ale les esa al");
        assertThat(StockNames.trigrams("?")).isEmpty();
    }

    private static Pair pair(String first, String second, boolean same) {
        return new Pair(first, second, same, "-", "-");
    }
}
