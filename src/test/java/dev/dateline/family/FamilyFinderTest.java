package dev.dateline.family;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.family.FamilyFinder.KnownText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FamilyFinderTest {
    private final FamilyFinder finder = new FamilyFinder();

    @Test
    void copiesGetTheFamilyOfTheFirst() {
        String first = family("a", text("north", 100));

        assertThat(family("b", text("north", 100) + " It was first printed elsewhere."))
                .isEqualTo(first);
        assertThat(family("c", text("south", 100))).isNotEqualTo(first);
    }

    @Test
    void theFoundersOfTwoArchivesGiveTheSameFamily() {
        String here = family("a", text("north", 100));
        FamilyFinder other = new FamilyFinder();
        other.family("z", Fingerprint.of("", text("west", 100)), List.of());

        assertThat(other.family("a", Fingerprint.of("", text("north", 100)), List.of()))
                .isEqualTo(here)
                .matches("[0-9a-f]{16}");
    }

    @Test
    void aStoredCopyGivesItsFamily() {
        KnownText stored = new KnownText(
                "old", "feedfeedfeedfeed", Objects.requireNonNull(Fingerprint.of("", text("north", 100))));

        String found = finder.family("new", Fingerprint.of("", text("north", 90)), List.of(stored));

        assertThat(found).isEqualTo("feedfeedfeedfeed");
    }

    @Test
    void anArticleThatComesAgainKeepsItsFamilyEvenBesideABetterCopy() {
        Fingerprint revised = Fingerprint.of("", text("north", 90));
        KnownText itself =
                new KnownText("a", "its own", Objects.requireNonNull(Fingerprint.of("", text("north", 100))));
        KnownText copy = new KnownText("b", "another", Objects.requireNonNull(revised));

        assertThat(finder.family("a", revised, List.of(copy, itself))).isEqualTo("its own");
    }

    @Test
    void anArticleWhoseTextIsAnotherOneLeavesItsFamily() {
        KnownText before =
                new KnownText("a", "its own", Objects.requireNonNull(Fingerprint.of("", text("north", 100))));

        assertThat(finder.family("a", Fingerprint.of("", text("south", 100)), List.of(before)))
                .isNotEqualTo("its own");
    }

    @Test
    void aTextWithoutWordsIsAFamilyOfItsOwn() {
        assertThat(finder.family("a", null, List.of()))
                .isNotEqualTo(finder.family("b", null, List.of()))
                .isEqualTo(finder.family("a", null, List.of()));
    }

    @Test
    void whatLiesTwoWindowsBackIsForgottenAndSaidToBe() {
        String first = family("first", text("north", 100));
        assertThat(finder.isForgetful()).isFalse();
        for (int i = 0; i < 2 * FamilyFinder.RecentTexts.MOST; i++) {
            family("short-" + i, "note " + i);
        }

        assertThat(finder.isForgetful()).isTrue();
        assertThat(family("late", text("north", 100))).isNotEqualTo(first);
    }

    private String family(String id, String text) {
        return finder.family(id, Fingerprint.of("", text), List.of());
    }

    /** A text of this many words; the shorter ones of the same name are its beginning. */
    private static String text(String name, int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> name + (char) ('a' + i % 26) + (char) ('a' + i / 26))
                .collect(Collectors.joining(" "));
    }
}
