package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.search.QueryNode.And;
import dev.dateline.search.QueryNode.Everything;
import dev.dateline.search.QueryNode.Not;
import dev.dateline.search.QueryNode.Phrase;
import dev.dateline.search.QueryNode.Word;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void nothingMeansEverything(String query) {
        assertThat(QueryParser.parse(query)).isEqualTo(new Everything());
    }

    @Test
    void wordsAndPhrasesAreAllRequired() {
        assertThat(QueryParser.parse("ceasefire \"peace  talks\" Kyiv"))
                .isEqualTo(and(new Word("ceasefire"), new Phrase("peace talks"), new Word("Kyiv")));
    }

    @Test
    void aDashOrNotExcludesWhatFollows() {
        assertThat(QueryParser.parse("-war NOT oil -\"peace talks\" NOT \"oil price\""))
                .isEqualTo(and(
                        new Not(new Word("war")),
                        new Not(new Word("oil")),
                        new Not(new Phrase("peace talks")),
                        new Not(new Phrase("oil price"))));
    }

    @Test
    void curlyQuotesAndDashesCountAsPlain() {
        assertThat(QueryParser.parse("“peace talks” –war «cease fire» −„oil price“ Putin’s"))
                .isEqualTo(and(
                        new Phrase("peace talks"),
                        new Not(new Word("war")),
                        new Phrase("cease fire"),
                        new Not(new Phrase("oil price")),
                        new Word("Putin's")));
    }

    @Test
    void aDashInsideAWordBelongsToIt() {
        assertThat(QueryParser.parse("Al-Jazeera Donetsk–Luhansk 9/11 12:30 U.S."))
                .isEqualTo(and(
                        new Word("Al-Jazeera"),
                        new Word("Donetsk-Luhansk"),
                        new Word("9/11"),
                        new Word("12:30"),
                        new Word("U.S")));
    }

    @Test
    void marksThatHoldNoWordArePassedOver() {
        assertThat(QueryParser.parse("war & peace - , … ! -& --oil"))
                .isEqualTo(and(new Word("war"), new Word("peace"), new Not(new Word("oil"))));
    }

    @Test
    void andBetweenTwoChangesNothing() {
        assertThat(QueryParser.parse("war AND peace AND NOT oil and gas"))
                .isEqualTo(and(
                        new Word("war"),
                        new Word("peace"),
                        new Not(new Word("oil")),
                        new Word("and"),
                        new Word("gas")));
    }

    @Test
    void aPhraseMayTouchAWord() {
        assertThat(QueryParser.parse("war\"peace talks\"oil"))
                .isEqualTo(and(new Word("war"), new Phrase("peace talks"), new Word("oil")));
    }

    @Test
    void anEmojiIsAWord() {
        assertThat(QueryParser.parse("😀")).isEqualTo(new Word("😀"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "war \"peace talks | 4 | The phrase that opens here is never closed.",
                "😀😀 \"peace | 3 | The phrase that opens here is never closed.",
                "\" | 0 | The phrase that opens here is never closed.",
                "war \"\" | 4 | This phrase holds no word.",
                "\" , \" | 0 | This phrase holds no word.",
                "war OR peace | 4 | Alternatives with OR are not understood yet.",
                "(war | 0 | Parentheses are not understood yet. Put them inside a phrase, or leave them out.",
                "war) | 3 | Parentheses are not understood yet. Put them inside a phrase, or leave them out.",
                "war cease* | 9 | Words that end in a star are not understood yet.",
                "* | 0 | Words that end in a star are not understood yet.",
                "Zelenski~1 | 8 | Similar words with ~ are not understood yet.",
                "\"a b\"~5 | 5 | Distances between the words of a phrase are not understood yet.",
                "war title:peace | 4 | Fields such as title: are not understood yet. Use the filters.",
                "Actor:putin | 0 | Fields such as actor: are not understood yet. Use the filters.",
                "AND war | 0 | AND stands between two words or phrases.",
                "war AND | 4 | AND stands between two words or phrases.",
                "war AND AND peace | 8 | Two operators follow each other.",
                "war NOT | 4 | Nothing follows that could be excluded.",
                "NOT NOT war | 0 | Nothing follows that could be excluded.",
                "-AND war | 0 | Nothing follows that could be excluded.",
                "?! & | 0 | There is no word in this query.",
            })
    void aBrokenQueryIsRefusedAtItsPlace(String query, int position, String detail) {
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> QueryParser.parse(query))
                .satisfies(refused -> {
                    assertThat(refused.detail()).isEqualTo(detail);
                    assertThat(refused.position()).hasValue(position);
                    assertThat(refused.expected()).isNotBlank();
                });
    }

    @Test
    void aQueryHasALimitedLength() {
        assertThat(QueryParser.parse("x".repeat(2_000))).isEqualTo(new Word("x".repeat(2_000)));
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> QueryParser.parse("x".repeat(2_001)))
                .satisfies(refused -> assertThat(refused.position()).hasValue(2_000));
    }

    @Test
    void aQueryHasALimitedNumberOfWords() {
        assertThat(QueryParser.parse("x ".repeat(64))).isInstanceOf(And.class);
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> QueryParser.parse("x ".repeat(65)))
                .satisfies(refused -> assertThat(refused.position()).hasValue(128));
    }

    @Test
    void anyTextIsUnderstoodOrRefusedInsideItself() {
        Random random = new Random(20260102);
        for (int round = 0; round < 20_000; round++) {
            String query = randomQuery(random);
            try {
                QueryNode tree = QueryParser.parse(query);
                assertThat(QueryParser.parse(QueryPrinter.print(tree)))
                        .as(query)
                        .isEqualTo(tree);
            } catch (QuerySyntaxException refused) {
                int length = query.codePointCount(0, query.length());
                assertThat(refused.position().orElseThrow()).as(query).isBetween(0, length);
            }
        }
    }

    private static String randomQuery(Random random) {
        String[] pieces = {
            "war", "peace", "\"", "“", "”", "-", "–", " ", " ", " ", "(", ")", "*", "~", ":", "title", "AND", "OR",
            "NOT", "😀", "é", "e\u0301", "\ud83d", "\u0000", "&", ".", "'", "’", "中文", "\u00a0", "12", "\n"
        };
        StringBuilder query = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(20) == 0) {
                query.append((char) random.nextInt(0x10000));
            } else {
                query.append(pieces[random.nextInt(pieces.length)]);
            }
        }
        return query.toString();
    }

    private static And and(QueryNode... nodes) {
        return new And(List.of(nodes));
    }
}
