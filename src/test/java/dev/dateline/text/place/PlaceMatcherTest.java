package dev.dateline.text.place;

import static dev.dateline.text.place.TestGazetteers.ids;
import static dev.dateline.text.place.TestGazetteers.marks;
import static dev.dateline.text.place.TestGazetteers.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaceMatcherTest {
    private static String[] words(String text) {
        return text.split(" ");
    }

    @Test
    void theLongestFormWinsAndNothingInsideIt() {
        assertThat(marks(shipped(), words("in New York City today"))).containsExactly("new-york-city@1+3");
        assertThat(marks(shipped(), words("the Democratic Republic of the Congo")))
                .containsExactly("dr-congo@1+5");
        assertThat(marks(shipped(), words("via Bab el Mandeb"))).containsExactly("bab-al-mandab@1+3");
    }

    @Test
    void aLongerFormThatFailsLeavesTheShorterOne() {
        assertThat(marks(shipped(), words("Gaza Strip"))).containsExactly("gaza-strip@0+2");
        assertThat(marks(shipped(), words("Kharkiv Philharmonic"))).containsExactly("kharkiv@0+1");
    }

    @Test
    void spellingsOfOnePlaceAreMarkedAlike() {
        for (String form : new String[] {"Kiev", "Kyiv", "KYIV", "kyiv", "Kyjiw", "Київ", "Kyïv", "Kyiv's", "Kyiv’s"}) {
            assertThat(marks(shipped(), "in", form)).as(form).containsExactly("kyiv@1+1");
        }
    }

    @Test
    void anAlternateNameDoesNotMarkWhatAnotherTownOfTheCountryIsCalled() {
        assertThat(ids(shipped(), "Sloviansk")).startsWith("sloviansk", "nikopol");
        assertThat(marks(shipped(), "near", "Sloviansk")).containsExactly("sloviansk@1+1");
        assertThat(marks(shipped(), "near", "Nikopol")).first().asString().startsWith("nikopol");
    }

    @Test
    void aPossessiveThatIsPartOfTheNameStays() {
        assertThat(marks(shipped(), words("in St. John's"))).first().asString().contains("st-john-s", "+2");
    }

    @Test
    void adjectivesAndAbbreviationsAreMarkedWeak() {
        assertThat(marks(shipped(), words("the Ukrainian army"))).containsExactly("~ukraine@1+1");
        assertThat(marks(shipped(), "the", "U.S", "and", "UAE"))
                .containsExactly("~united-states@1+1", "~united-arab-emirates@3+1");
        assertThat(marks(shipped(), words("in the UK's interest"))).containsExactly("~united-kingdom@2+1");
    }

    @Test
    void abbreviationsNeedTheirCapitals() {
        assertThat(marks(shipped(), words("tell us now"))).isEmpty();
        assertThat(marks(shipped(), words("tell US now"))).containsExactly("~united-states@1+1");
    }

    @Test
    void ordinaryWordsNeedACapitalThatIsNotTheSentences() {
        assertThat(marks(shipped(), words("he was reading a nice book"))).isEmpty();
        assertThat(marks(shipped(), words("Reading books helps"))).isEmpty();
        assertThat(marks(shipped(), words("a train to Reading left")))
                .hasSize(1)
                .allMatch(m -> m.startsWith("reading/reading-us"));
        assertThat(marks(shipped(), words("the white house on a hill"))).isEmpty();
        assertThat(marks(shipped(), words("the White House said"))).containsExactly("white-house@1+2");
        assertThat(marks(shipped(), words("It may be May or Best of All"))).isEmpty();
    }

    @Test
    void aGivenNameBeforeASurnameIsNoPlace() {
        assertThat(marks(shipped(), words("President Nursultan Nazarbayev said")))
                .isEmpty();
        assertThat(marks(shipped(), words("met Vladimir Putin's envoy"))).isEmpty();
        assertThat(marks(shipped(), "глава", "Владимир", "Путин")).isEmpty();
        assertThat(marks(shipped(), words("talks in Nursultan today"))).containsExactly("astana@2+1");
        assertThat(marks(shipped(), words("in Vladimir Region"))).isNotEmpty();
        assertThat(marks(shipped(), words("at Nursultan Airport"))).startsWith("astana@1+1");
        assertThat(marks(shipped(), "nursultan")).containsExactly("astana@0+1");
    }

    @Test
    void aGivenNameAtTheEndOfASentenceIsAPlace() {
        PlaceMatcher matcher = new PlaceMatcher(shipped());
        matcher.add("Nursultan".toCharArray(), 9, false);
        matcher.add("Nazarbayev".toCharArray(), 10, true);

        assertThat(matcher.match()).isEqualTo(1);
        assertThat(matcher.id(0)).isEqualTo("astana");
    }

    @Test
    void groupsAreMarkedUnderEveryName() {
        for (String form : new String[] {"Daesh", "Da'esh", "Islamic State", "داعش", "Islamischer Staat"}) {
            assertThat(marks(shipped(), words("of " + form)))
                    .as(form)
                    .singleElement()
                    .asString()
                    .startsWith("islamic-state@1+");
        }
        assertThat(marks(shipped(), words("an ISIS cell"))).containsExactly("~islamic-state@1+1");
        assertThat(marks(shipped(), words("the goddess Isis"))).isEmpty();
        assertThat(marks(shipped(), words("the Azov regiment"))).containsExactly("azov-brigade@1+2");
        assertThat(marks(shipped(), words("a group of seven people"))).isEmpty();
    }

    @Test
    void otherScriptsAreMarked() {
        assertThat(marks(shipped(), "في", "قطاع", "غزة")).containsExactly("gaza-strip@1+2");
        assertThat(marks(shipped(), "基", "辅", "和")).containsExactly("kyiv@0+2");
        assertThat(marks(shipped(), "基辅")).containsExactly("kyiv@0+1");
        assertThat(marks(shipped(), "ירושלים")).containsExactly("jerusalem@0+1");
    }

    @Test
    void anAmbiguousFormIsMarkedWithAtMostFour() {
        assertThat(marks(shipped(), "in", "Georgia")).containsExactly("georgia/georgia-us@1+1");
        assertThat(marks(shipped(), "in", "Athens"))
                .containsExactly("athens/athens-us/athens-4505542/athens-4830668@1+1");
    }

    @Test
    void aTokenOfThirtyThousandCharactersEndsAForm() {
        assertThat(marks(shipped(), "Gaza", "y".repeat(30_000), "Strip")).containsExactly("gaza@0+1");
        assertThat(marks(shipped(), "'".repeat(30_000) + "Kyiv")).containsExactly("kyiv@0+1");
    }

    @Test
    void aFullWindowTakesNoMore() {
        PlaceMatcher matcher = new PlaceMatcher(shipped());
        for (int i = 0; i < PlaceMatcher.MAX_FORM_TOKENS; i++) {
            matcher.add(new char[] {'x'}, 1, false);
        }

        assertThat(matcher.isFull()).isTrue();
        assertThatThrownBy(() -> matcher.add(new char[] {'x'}, 1, false)).isInstanceOf(IllegalStateException.class);
        matcher.clear();
        assertThat(matcher.size()).isZero();
        assertThat(matcher.match()).isZero();
    }

    @Test
    void randomTokensNeverFail() {
        Random random = new Random(6);
        PlaceMatcher matcher = new PlaceMatcher(shipped());
        for (int i = 0; i < 200_000; i++) {
            char[] token = new char[random.nextInt(8)];
            int range = random.nextBoolean() ? 0x250 : 0x10000;
            for (int j = 0; j < token.length; j++) {
                token[j] = (char) random.nextInt(range);
            }
            matcher.add(token, token.length, random.nextInt(9) == 0);
            if (matcher.isFull()) {
                int length = matcher.match();
                assertThat(matcher.count() > 0).isEqualTo(length > 0);
                matcher.remove(1);
            }
        }
    }
}
