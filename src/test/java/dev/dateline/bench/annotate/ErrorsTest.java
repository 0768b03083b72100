package dev.dateline.bench.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.text.word.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorsTest {
    private static final String TEXT = "Ann Lee of\nFrance met Bo in Paris and Paris";

    private static final GoldText GOLD = GoldText.ofNames(
            TEXT,
            TEXT.length(),
            List.of(
                    new GoldText.Name(new Span(0, 7), EntityKind.PERSON, null),
                    new GoldText.Name(new Span(11, 17), EntityKind.PLACE, null),
                    new GoldText.Name(new Span(22, 24), EntityKind.PERSON, null),
                    new GoldText.Name(new Span(28, 33), EntityKind.PLACE, null)));

    @Test
    void errorsAreSortedByWhatWentWrong() {
        NameScore score = new NameScore();

        score.add(
                GOLD,
                List.of(
                        found(4, 7, EntityKind.PERSON),
                        found(11, 17, EntityKind.ORGANIZATION),
                        found(28, 33, EntityKind.COUNTRY),
                        found(38, 43, EntityKind.PLACE),
                        found(34, 37, EntityKind.DATE)));

        assertThat(score.errors(EntityKind.PERSON).mostCommon(3))
                .containsExactly(
                        new Errors.Common("missed", 1, List.of("Bo")),
                        new Errors.Common("other edges", 1, List.of("Ann Lee")));
        assertThat(score.errors(EntityKind.PLACE).mostCommon(3))
                .containsExactly(
                        new Errors.Common("not marked", 1, List.of("Paris")),
                        new Errors.Common("taken for organization", 1, List.of("France")));
        assertThat(score.errors(EntityKind.ORGANIZATION).mostCommon(3)).isEmpty();
    }

    @Test
    void theMostCommonErrorsAndWordsComeFirst() {
        Errors errors = new Errors();
        List.of("a", "b", "b", "c", "c", "c", "d").forEach(words -> errors.add("missed", words));
        errors.add("other days", "x\n y");
        errors.add("not marked", "x");
        errors.add("not marked", "x");

        assertThat(errors.mostCommon(2))
                .containsExactly(
                        new Errors.Common("missed", 7, List.of("c", "b", "a")),
                        new Errors.Common("not marked", 2, List.of("x")));
        assertThat(errors.mostCommon(9)).last().isEqualTo(new Errors.Common("other days", 1, List.of("x y")));
    }

    private static Mention found(int start, int end, EntityKind kind) {
        return new Mention(new Span(start, end), kind, null, null, null, 0.5, "test");
    }
}
