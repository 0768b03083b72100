package dev.dateline.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.EntityKind;
import dev.dateline.search.request.FilterField;
import dev.dateline.text.spelling.SpellingCorrections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionIndexTest {
    private static final SuggestionIndex INDEX = SuggestionIndex.of(
            Map.of(
                    Suggestion.Group.ACTORS,
                    List.of(
                            entity("volodymyr-zelensky", EntityKind.PERSON, 30, "Volodymyr Zelensky", "Zelenskyy"),
                            entity("olena-zelenska", EntityKind.PERSON, 5, "Olena Zelenska"),
                            entity("nikita-khrushchev", EntityKind.PERSON, 2, "Nikita Khrushchev"),
                            entity("kim-jong-un", EntityKind.PERSON, 9, "Kim Jong-un"),
                            entity("iran", EntityKind.COUNTRY, 12, "Iran")),
                    Suggestion.Group.PLACES,
                    List.of(
                            entity("iran", EntityKind.COUNTRY, 12, "Iran"),
                            entity("kyiv", EntityKind.PLACE, 20, "Kyiv", "Kiev"),
                            entity("north-kivu", EntityKind.PLACE, 1, "North Kivu")),
                    Suggestion.Group.SOURCES,
                    List.of(plain("Harbour Wire", 11)),
                    Suggestion.Group.TOPICS,
                    List.of(plain("ceasefire", 19)),
                    Suggestion.Group.TITLES,
                    List.of(plain("A truce: Zelensky’s long night in Kyiv", 1), plain("The harbour at dawn", 1))),
            SpellingCorrections.none());

    @ParameterizedTest
    @CsvSource({
        "ze, volodymyr-zelensky olena-zelenska",
        "ZELENSK, volodymyr-zelensky olena-zelenska",
        "zelensky vol, volodymyr-zelensky",
        "vol zelensky, volodymyr-zelensky",
        "Зеленский, volodymyr-zelensky",
        "Chruschtschow, nikita-khrushchev",
        "jong-un kim, kim-jong-un",
        "zelnesky, volodymyr-zelensky",
        "zelnsky, volodymyr-zelensky",
        "zelensskyy, volodymyr-zelensky olena-zelenska",
        "selenskyy, volodymyr-zelensky olena-zelenska",
        "xelenska, olena-zelenska",
        "nikota, nikita-khrushchev",
        "qq, ''",
        "zeq, ''",
        "z, ''",
        "' ', ''",
    })
    void actorsAreFoundByTheBeginningsOfTheirWords(String typed, String values) {
        assertThat(values(typed, Suggestion.Group.ACTORS)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource({"kiev, kyiv", "ki, kyiv north-kivu", "ivu, ''", "kivu, north-kivu", "ira, iran"})
    void placesAreFoundByEveryName(String typed, String values) {
        assertThat(values(typed, Suggestion.Group.PLACES)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource({
        "un, united-nations united-states united-kingdom university",
        "uk, united-kingdom ukraine",
        "ukr, ukraine",
        "unit, united-states united-kingdom united-nations",
        "nato, nato nato-assembly",
    })
    void aWholeNameComesBeforeTheBeginningOfMoreFrequentNames(String typed, String values) {
        SuggestionIndex index = SuggestionIndex.of(
                Map.of(
                        Suggestion.Group.ACTORS,
                        List.of(
                                entity("united-states", EntityKind.COUNTRY, 90, "United States", "US"),
                                entity("ukraine", EntityKind.COUNTRY, 80, "Ukraine"),
                                entity("united-kingdom", EntityKind.COUNTRY, 20, "United Kingdom", "UK"),
                                entity("united-nations", EntityKind.ORGANIZATION, 10, "United Nations", "U.N."),
                                entity("university", EntityKind.ORGANIZATION, 1, "University of Nairobi", "UN"),
                                entity("nato-assembly", EntityKind.ORGANIZATION, 9, "NATO Assembly"),
                                entity("nato", EntityKind.ORGANIZATION, 8, "North Atlantic Treaty Organization"))),
                SpellingCorrections.none());

        List<Suggestion> found = index.suggest(typed, 4).getOrDefault(Suggestion.Group.ACTORS, List.of());
        assertThat(found.stream().map(Suggestion::value).limit(values.split(" ").length))
                .containsExactly(values.split(" "));
    }

    @Test
    void everyGroupIsThereInItsOrder() {
        Map<Suggestion.Group, List<Suggestion>> found = INDEX.suggest("har", 5);

        assertThat(found.keySet()).containsExactly(Suggestion.Group.values());
        assertThat(values("har", Suggestion.Group.SOURCES)).isEqualTo("Harbour Wire");
        assertThat(values("cease", Suggestion.Group.TOPICS)).isEqualTo("ceasefire");
        assertThat(values("harb dawn", Suggestion.Group.TITLES)).isEqualTo("The harbour at dawn");
        assertThat(values("hxrbour wire", Suggestion.Group.SOURCES)).isEqualTo("Harbour Wire");
    }

    @Test
    void noMoreAreGivenThanWanted() {
        assertThat(INDEX.suggest("ze", 1).get(Suggestion.Group.ACTORS))
                .extracting(Suggestion::label, Suggestion::count)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Volodymyr Zelensky", 30L));
    }

    @Test
    void facetsAreSearchedTheSameWay() {
        assertThat(INDEX.values(FilterField.ACTOR, "zelensk", 10))
                .containsExactly("volodymyr-zelensky", "olena-zelenska");
        assertThat(INDEX.values(FilterField.COUNTRY, "ira", 10)).containsExactly("iran");
        assertThat(INDEX.values(FilterField.SOURCE, "wire", 10)).containsExactly("Harbour Wire");
        assertThat(INDEX.values(FilterField.LANGUAGE, "en", 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"....", "\u0000\u0000\u0000\u0000", "😀😀😀", "\uD83D\uD83D", "a b c d e f g h i j k l m n o p"})
    void strangeTextsFindNothingAndBreakNothing(String typed) {
        assertThat(INDEX.suggest(typed, 5).values()).allMatch(List::isEmpty);
    }

    @Test
    void anyTextIsAnswered() {
        Random random = new Random(20260107);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                typed.append((char) random.nextInt(random.nextBoolean() ? 0x180 : 0x10000));
            }

            assertThat(INDEX.suggest(typed.toString(), 5)).hasSize(5);
        }
    }

    private static String values(String typed, Suggestion.Group group) {
        return String.join(
                " ",
                INDEX.suggest(typed, 5).getOrDefault(group, List.of()).stream()
                        .map(Suggestion::value)
                        .toList());
    }

    /** An entity, its preferred name first. */
    private static Suggestion.Known entity(String id, EntityKind kind, int count, String... names) {
        return new Suggestion.Known(new Suggestion(id, names[0], kind, count), List.of(names));
    }

    private static Suggestion.Known plain(String value, int count) {
        return new Suggestion.Known(new Suggestion(value, value, null, count), List.of(value));
    }
}
