package dev.dateline.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.article.PartialDate;
import dev.dateline.search.query.QueryNode.And;
import dev.dateline.search.query.QueryNode.Days;
import dev.dateline.search.query.QueryNode.Everything;
import dev.dateline.search.query.QueryNode.InField;
import dev.dateline.search.query.QueryNode.Near;
import dev.dateline.search.query.QueryNode.Not;
import dev.dateline.search.query.QueryNode.Or;
import dev.dateline.search.query.QueryNode.Phrase;
import dev.dateline.search.query.QueryNode.Prefix;
import dev.dateline.search.query.QueryNode.Similar;
import dev.dateline.search.query.QueryNode.Word;
import dev.dateline.search.request.Period;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    void noneAfterAFieldMeansWithoutAValue() {
        assertThat(QueryParser.parse("date:none -source:none author:none mentioned:none"))
                .isEqualTo(and(
                        new QueryNode.Missing(QueryField.DATE),
                        new Not(new QueryNode.Missing(QueryField.SOURCE)),
                        new QueryNode.Missing(QueryField.AUTHOR),
                        new QueryNode.Missing(QueryField.MENTIONED)));
        assertThat(QueryParser.parse("title:none source:\"none\" source:(none) source:nonexistent"))
                .isEqualTo(and(
                        new InField(QueryField.TITLE, new Word("none")),
                        new InField(QueryField.SOURCE, new Phrase("none")),
                        new InField(QueryField.SOURCE, new Word("none")),
                        new InField(QueryField.SOURCE, new Word("nonexistent"))));
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> QueryParser.parse("added:none"))
                .withMessage("\"none\" after added: is not a date.");
        assertThatExceptionOfType(QuerySyntaxException.class)
                .isThrownBy(() -> QueryParser.parse("source:(a date:none)"))
                .withMessage("A field cannot be used inside source:.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"date:none", "-source:none", "source:(none)", "author:\"none\"", "title:none", "url:a.example/b"
            })
    void noneIsPrintedAsItIsRead(String query) {
        assertThat(QueryPrinter.print(QueryParser.parse(query))).isEqualTo(query);
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
    void orBindsWeakerThanStandingSideBySide() {
        assertThat(QueryParser.parse("a b OR c -d OR \"e f\""))
                .isEqualTo(or(
                        and(new Word("a"), new Word("b")),
                        and(new Word("c"), new Not(new Word("d"))),
                        new Phrase("e f")));
        assertThat(QueryParser.parse("a || b && c")).isEqualTo(or(new Word("a"), and(new Word("b"), new Word("c"))));
        assertThat(QueryParser.parse("war or peace"))
                .isEqualTo(and(new Word("war"), new Word("or"), new Word("peace")));
    }

    @Test
    void parenthesesGroup() {
        assertThat(QueryParser.parse("(a OR b) c")).isEqualTo(and(or(new Word("a"), new Word("b")), new Word("c")));
        assertThat(QueryParser.parse("-(a b) NOT (c OR d)"))
                .isEqualTo(and(new Not(and(new Word("a"), new Word("b"))), new Not(or(new Word("c"), new Word("d")))));
        assertThat(QueryParser.parse("((a)) (b c)")).isEqualTo(and(new Word("a"), new Word("b"), new Word("c")));
        assertThat(QueryParser.parse("a OR (b OR c)")).isEqualTo(or(new Word("a"), new Word("b"), new Word("c")));
    }

    @Test
    void starsTildesAndDistances() {
        assertThat(QueryParser.parse("cease* Wałę*, Kyiv~ Zelenski~ Zelenski~1 war~0"))
                .isEqualTo(and(
                        new Prefix("cease"),
                        new Prefix("Wałę"),
                        new Similar("Kyiv", 1),
                        new Similar("Zelenski", 2),
                        new Similar("Zelenski", 1),
                        new Similar("war", 0)));
        assertThat(QueryParser.parse("\"peace talks\"~5 \"a b\"~100."))
                .isEqualTo(and(new Near("peace talks", 5), new Near("a b", 100)));
    }

    @Test
    void fieldsApplyToWhatFollowsDirectly() {
        assertThat(QueryParser.parse("Title:war text:\"peace talks\" said:(a OR be*) -speaker:Putin organisation:UN"))
                .isEqualTo(and(
                        new InField(QueryField.TITLE, new Word("war")),
                        new InField(QueryField.TEXT, new Phrase("peace talks")),
                        new InField(QueryField.SAID, or(new Word("a"), new Prefix("be"))),
                        new Not(new InField(QueryField.SPEAKER, new Word("Putin"))),
                        new InField(QueryField.ORGANIZATION, new Word("UN"))));
    }

    @Test
    void daysMonthsYearsAndRanges() {
        PartialDate august = PartialDate.parse("2025-08");
        assertThat(QueryParser.parse("date:2025-08")).isEqualTo(days(QueryField.DATE, august, august));
        assertThat(QueryParser.parse("mentioned:[2025-08 TO 2026]"))
                .isEqualTo(days(QueryField.MENTIONED, august, PartialDate.parse("2026")));
        assertThat(QueryParser.parse("date:[* TO 2025-08]")).isEqualTo(days(QueryField.DATE, null, august));
        assertThat(QueryParser.parse("(date:[ 2025-08  TO * ])")).isEqualTo(days(QueryField.DATE, august, null));
        assertThat(QueryPrinter.print(QueryParser.parse("date:[2025-08 TO 2025-08] OR -(b)")))
                .isEqualTo("date:2025-08 OR -b");
    }

    @Test
    void anyTextIsUnderstoodOrRefusedInsideItself() {
        Random random = new Random(20260102);
        int understood = 0;
        for (int round = 0; round < 60_000; round++) {
            String query = RandomQueries.text(random);
            try {
                QueryNode tree = QueryParser.parse(query);
                understood++;
                assertThat(QueryParser.parse(QueryPrinter.print(tree)))
                        .as(query)
                        .isEqualTo(tree);
            } catch (QuerySyntaxException refused) {
                int length = query.codePointCount(0, query.length());
                assertThat(refused.position().orElseThrow()).as(query).isBetween(0, length);
                assertThat(refused.detail()).as(query).endsWith(".");
                assertThat(refused.expected()).as(query).isNotBlank();
            }
        }
        assertThat(understood).isGreaterThan(5_000);
    }

    @Test
    void everyTreeIsReadBackFromItsPrint() {
        Random random = new Random(20260103);
        for (int round = 0; round < 20_000; round++) {
            QueryNode tree = RandomQueries.tree(random, 4);
            String printed = QueryPrinter.print(tree);
            assertThat(QueryParser.parse(printed)).as(printed).isEqualTo(tree);
        }
    }

    private static Days days(QueryField field, @Nullable PartialDate from, @Nullable PartialDate to) {
        return new Days(field, new Period(from, to));
    }

    private static And and(QueryNode... nodes) {
        return new And(List.of(nodes));
    }

    private static Or or(QueryNode... nodes) {
        return new Or(List.of(nodes));
    }
}
