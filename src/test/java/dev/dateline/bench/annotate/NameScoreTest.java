package dev.dateline.bench.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.text.word.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameScoreTest {
    private static final String TEXT = "Ann Lee of France met Bo in Paris";

    @Test
    void strictNeedsSpanAndKindAndCountriesArePlaces() {
        NameScore score = new NameScore();

        score.add(
                gold(TEXT.length()),
                List.of(
                        found(0, 7, EntityKind.PERSON),
                        found(11, 17, EntityKind.COUNTRY),
                        found(22, 24, EntityKind.PLACE)));

        assertThat(score.all()).isEqualTo(new Tally(2, 3, 4));
        assertThat(score.of(EntityKind.PLACE)).isEqualTo(new Tally(1, 2, 2));
        assertThat(score.all().f1()).isEqualTo(400.0 / 7);
        assertThat(score.overlapF1()).isEqualTo(200 * 1.0 * 0.75 / 1.75);
    }

    @Test
    void textAfterTheMarkedPartAndDatesDoNotCount() {
        NameScore score = new NameScore();

        score.add(
                GoldText.ofNames(TEXT, 7, List.of(new GoldText.Name(new Span(0, 7), EntityKind.PERSON, null))),
                List.of(
                        found(0, 7, EntityKind.PERSON),
                        found(11, 17, EntityKind.COUNTRY),
                        found(0, 3, EntityKind.DATE)));

        assertThat(score.all()).isEqualTo(new Tally(1, 1, 1));
        assertThat(score.overlapF1()).isEqualTo(100);
    }

    @Test
    void nothingMarkedAndNothingFoundIsAllRight() {
        NameScore score = new NameScore();

        score.add(GoldText.ofNames("", 0, List.of()), List.of());

        assertThat(score.all().f1()).isEqualTo(100);
    }

    private static GoldText gold(int until) {
        return GoldText.ofNames(
                TEXT,
                until,
                List.of(
                        new GoldText.Name(new Span(0, 7), EntityKind.PERSON, "1"),
                        new GoldText.Name(new Span(11, 17), EntityKind.PLACE, "2"),
                        new GoldText.Name(new Span(22, 24), EntityKind.PERSON, "3"),
                        new GoldText.Name(new Span(28, 33), EntityKind.PLACE, "4")));
    }

    private static Mention found(int start, int end, EntityKind kind) {
        return new Mention(new Span(start, end), kind, null, null, null, null, null);
    }
}
