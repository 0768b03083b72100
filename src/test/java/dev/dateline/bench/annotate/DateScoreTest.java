package dev.dateline.bench.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.DateSpan;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.text.word.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DateScoreTest {
    /** Two dates, a length of time that has no value, and one date after the marked part. */
    private static final GoldText GOLD = new GoldText(
            "",
            "It rained on Friday, 15 August for two days before May 2024 and then in June",
            null,
            60,
            new GoldText.Marks(
                    List.of(),
                    List.of(
                            new GoldText.Date(new Span(13, 30), DateSpan.parse("2025-08-15")),
                            new GoldText.Date(new Span(35, 43), null),
                            new GoldText.Date(new Span(51, 59), DateSpan.parse("2024-05"))),
                    List.of()));

    @Test
    void valueAloneSpanWithValueAndOverlapAloneAreCountedApart() {
        DateScore score = new DateScore();

        score.add(GOLD, List.of(date(21, 30, "2025-08-15"), date(51, 59, "2024-05"), date(3, 9, "2025")));

        assertThat(score.value()).isEqualTo(new Tally(2, 3, 2));
        assertThat(score.strict()).isEqualTo(new Tally(1, 3, 2));
        assertThat(score.overlap()).isEqualTo(new Tally(2, 3, 2));
    }

    @Test
    void anotherDayIsWrongByValueAndRightByOverlap() {
        DateScore score = new DateScore();

        score.add(GOLD, List.of(date(13, 30, "2025-08-16"), date(51, 59, "2024"), date(51, 54, null)));

        assertThat(score.value()).isEqualTo(new Tally(0, 3, 2));
        assertThat(score.overlap()).isEqualTo(new Tally(2, 3, 2));
    }

    @Test
    void markedDatesAreMatchedOnceEach() {
        DateScore score = new DateScore();

        score.add(GOLD, List.of(date(13, 19, "2025-08-15"), date(21, 30, "2025-08-15")));

        assertThat(score.value()).isEqualTo(new Tally(1, 2, 2));
    }

    @Test
    void durationsNamesAndTextAfterTheMarkedPartDoNotCount() {
        DateScore score = new DateScore();
        Mention name = new Mention(new Span(3, 9), EntityKind.PERSON, "Rain", null, null, 0.5, "test");

        score.add(GOLD, List.of(date(35, 43, "2025-08"), date(71, 76, "2025-06"), name));

        assertThat(score.value()).isEqualTo(new Tally(0, 0, 2));
        assertThat(score.value().precision()).isEqualTo(100);
    }

    @Test
    void errorsAreSortedByWhatWentWrong() {
        DateScore score = new DateScore();

        score.add(GOLD, List.of(date(21, 30, "2025-08-16"), date(3, 9, "2025")));

        assertThat(score.errors().mostCommon(3))
                .containsExactly(
                        new Errors.Common("missed", 1, List.of("May 2024")),
                        new Errors.Common("not marked", 1, List.of("rained")),
                        new Errors.Common("other days", 1, List.of("Friday, 15 August")));
    }

    @Test
    void textsAddUp() {
        DateScore score = new DateScore();

        score.add(GOLD, List.of(date(13, 30, "2025-08-15")));
        score.add(GOLD, List.of());

        assertThat(score.value()).isEqualTo(new Tally(1, 1, 4));
        assertThat(score.value().f1()).isEqualTo(40);
    }

    private static Mention date(int start, int end, @Nullable String value) {
        return new Mention(new Span(start, end), EntityKind.DATE, null, null, value, 0.9, "test");
    }
}
