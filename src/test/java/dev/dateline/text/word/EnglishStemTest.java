package dev.dateline.text.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.TestLexicons;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishStemTest {
    private final EnglishStem stem = Lexicons.shipped().stem();

    @ParameterizedTest
    @CsvSource({
        "talks, talk",
        "sanctions, sanction",
        "militias, militia",
        "parties, party",
        "movies, movie",
        "ties, tie",
        "crashes, crash",
        "forces, force",
        "churches, church",
        "caches, cache",
        "heroes, hero",
        "shoes, shoe",
        "taxes, tax",
        "palestinians, palestinian",
        "democrats, democrat",
        "ruritanians, ruritanian",
        "agreed, agree",
        "freed, free",
        "talked, talk",
        "stopped, stop",
        "controlled, control",
        "carried, carry",
        "died, die",
        "hoped, hope",
        "rated, rate",
        "ranged, range",
        "passed, pass",
        "bombing, bomb",
        "bombings, bomb",
        "negotiating, negotiate",
        "using, use",
        "visiting, visit",
        "seizing, seize",
        "withdrawing, withdraw",
        "men, man",
        "children, child",
        "crises, crisis",
        "dying, die",
        "totalled, total",
        "oilseeds, oilseed",
        "debentures, debenture"
    })
    void inflectionsJoinTheirWord(String word, String expected) {
        assertThat(stem.stem(word)).isEqualTo(expected);
        assertThat(stem.stem(expected)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reuters",
                "texas",
                "wales",
                "tsipras",
                "paris",
                "beijing",
                "ahmed",
                "mohammed",
                "saeed",
                "hastings",
                "rawlings",
                "athens",
                "honduras",
                "kassel",
                "james",
                "jones",
                "hughes",
                "williams",
                "edwards",
                "harding",
                "morales",
                "brussels",
                "naples",
                "algiers",
                "philippines",
                "netherlands",
                "laos",
                "davos",
                "hamas",
                "abbas",
                "cyprus",
                "dickens",
                "evans",
                "sanders",
                "fred",
                "alfred",
                "united",
                "angeles",
                "aires",
                "rashed",
                "hamed",
                "jared"
            })
    void namesStayWhole(String name) {
        assertThat(stem.stem(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s",
                "as",
                "gas",
                "bus",
                "was",
                "his",
                "red",
                "bed",
                "king",
                "ring",
                "news",
                "series",
                "congress",
                "analysis",
                "tennis",
                "seed",
                "need",
                "speed",
                "shed",
                "hundred",
                "spring",
                "during",
                "evening",
                "string",
                "negotiation",
                "negotiator",
                "talk's",
                "b-2s",
                "f16s",
                "зеленские",
                "Talks"
            })
    void otherWordsStayWhole(String word) {
        assertThat(stem.stem(word)).isEqualTo(word);
    }

    @Test
    void stemmingTwiceIsStemmingOnceForEveryWordOfTheList() {
        Lexicon.read("stem-words.txt").lines().forEach(line -> {
            String once = stem.stem(line.column(0));
            assertThat(stem.stem(once)).as(line.column(0)).isEqualTo(once);
        });
    }

    @Test
    void randomWordsNeverGrowNorVanish() {
        Random random = new Random(7);
        String[] endings = {"s", "es", "ies", "ed", "ied", "eed", "ing", "ings", ""};
        for (int round = 0; round < 20_000; round++) {
            StringBuilder word = new StringBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            word.append(endings[random.nextInt(endings.length)]);

            assertThat(stem.stem(word.toString()).length()).isBetween(Math.min(1, word.length()), word.length());
        }
    }

    @Test
    void aBrokenLineOfALexiconIsNamed() {
        Lexicon lexicon = TestLexicons.of("# head", "", "men");

        assertThatThrownBy(() -> lexicon.lines().getFirst().column(1))
                .hasMessage("lexicons/test.tsv, line 3: has 1 columns and needs 2");
    }
}
