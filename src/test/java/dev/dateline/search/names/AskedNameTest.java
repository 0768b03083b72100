package dev.dateline.search.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.names.AskedName.Candidate;
import dev.dateline.search.names.AskedName.Ranked;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskedNameTest {
    private final EntityNames names = EntityNames.standard();

    @Test
    void everyKeyOfANameIsIndexedBehindItsKind() {
        assertThat(names.terms(List.of("Kim Jong Un")))
                .contains("f:kim", "f:jong", "f:un", "i:k", "i:j", "i:u", "f:jongun")
                .allMatch(term -> term.matches("[fcwbgi]:.+"));
    }

    @Test
    void onlyPlacesHaveTheIdsOfPlaces() {
        assertThat(names.placeTerms("the-capital", List.of("Kiev"))).contains("f:kiev", "p:kyiv");
        assertThat(names.placeTerms("kirov", List.of("Kiev")))
                .contains("p:kirov")
                .doesNotContain("p:kyiv");
        assertThat(names.terms(List.of("Kiev"))).doesNotContain("p:kyiv");
    }

    @Test
    void aNameWithoutLettersAsksForNothing() {
        assertThat(AskedName.of("").groups()).isEmpty();
        assertThat(AskedName.of(" ,.-").groups()).isEmpty();
        assertThat(AskedName.typing("🙂").beginning()).isEmpty();
        assertThat(names.placeTerms("", List.of("", "!"))).isEmpty();
    }

    @Test
    void aVeryLongNameIsCut() {
        assertThat(AskedName.of("word ".repeat(10_000)).groups()).hasSizeLessThan(50);
        assertThat(AskedName.of("x".repeat(30_000)).groups()).isEmpty();
    }

    @Test
    void termsOfASpellingAreSharedByAnother() {
        Set<String> indexed = names.terms(List.of("Володимир Зеленський"));

        List<List<AskedName.Key>> asked = AskedName.of("Wolodymyr Selenskyj").groups();

        assertThat(asked.get(0)).anyMatch(key -> key.term().equals("w:vUledemer"));
        assertThat(asked.get(1)).anyMatch(key -> indexed.contains(key.term()));
    }

    @Test
    void onlyWhatIsTypedIsUnfinished() {
        assertThat(AskedName.typing("Angela Merk").beginning()).hasValue("f:merk");
        assertThat(AskedName.typing("Angela M").beginning()).isEmpty();
        assertThat(AskedName.of("Angela Merk").beginning()).isEmpty();
    }

    @Test
    void theVariantComesBeforeTheLookAlikeWithItsName() {
        List<Ranked<String>> ranked = AskedName.of("Selenskyj")
                .ranked(List.of(
                        candidate("a", 0, "Zelenko"),
                        candidate("b", 0, "Volodymyr Zelensky", "Zelenskiy"),
                        candidate("c", 7, "Zelensky")));

        assertThat(ranked).extracting(Ranked::what).containsExactly("c", "b", "a");
        assertThat(ranked).extracting(Ranked::name).containsExactly("Zelensky", "Zelenskiy", "Zelenko");
    }

    @Test
    void aPlaceIsKnownByNamesThatNoArticleHas() {
        List<Ranked<String>> ranked =
                AskedName.of("Kijów").ranked(List.of(candidate("kirov", 9, "Kirov"), candidate("kyiv", 1, "Kyiv")));

        assertThat(ranked.getFirst().what()).isEqualTo("kyiv");
        assertThat(ranked.getFirst().likeness()).isEqualTo(1);
    }

    @Test
    void aSurnameAloneIsLikelyMeantInEverySpelling() {
        List<Candidate<String>> candidates = List.of(
                candidate("lavrov", 0, "Sergei Lavrov"), candidate("lvov", 0, "Georgi Lvov"), candidate("li", 0, "Li"));

        assertThat(likely("لافروف", candidates)).containsExactly("lavrov");
        assertThat(likely("Lawrow", candidates)).containsExactly("lavrov");
        assertThat(likely("Сергей Лавров", candidates)).containsExactly("lavrov");
        assertThat(likely("Ivan Lavrov", candidates)).isEmpty();
    }

    @Test
    void aWordThatNamesAPlaceIsNoOtherThatSoundsAlike() {
        List<Candidate<String>> candidates = List.of(candidate("kivu", 0, "North Kivu"));

        assertThat(likely("Kiev", candidates)).isEmpty();
        assertThat(likely("Киев", candidates)).isEmpty();
        assertThat(likely("Kivu", candidates)).containsExactly("kivu");
    }

    @Test
    void aWordTooShortToTellNamesApartMustBeTheWholeName() {
        List<Candidate<String>> candidates = List.of(candidate("le", 0, "Le Duc"), candidate("li", 0, "Li"));

        assertThat(likely("Li", candidates)).containsExactly("li");
    }

    private static List<String> likely(String asked, List<Candidate<String>> candidates) {
        return AskedName.of(asked).ranked(candidates).stream()
                .filter(Ranked::isLikely)
                .map(Ranked::what)
                .toList();
    }

    private static Candidate<String> candidate(String id, long articles, String... names) {
        return new Candidate<>(id, id, List.of(names), false, 1, articles);
    }
}
