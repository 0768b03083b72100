package dev.dateline.annotate.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.FoundMention;
import dev.dateline.text.token.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateKindTest {
    @Test
    void theConfidenceOfADateIsThatOfItsKind() {
        assertThat(confidences("on 15 August 2025")).containsExactly(0.96);
        assertThat(confidences("in August 2025")).containsExactly(0.88);
        assertThat(confidences("in 2009")).containsExactly(0.95);
        assertThat(confidences("in the 1990s")).containsExactly(0.75);
        assertThat(confidences("on 15 August")).containsExactly(0.96);
        assertThat(confidences("on New Year's Eve")).containsExactly(0.96);
        assertThat(confidences("in mid-August")).containsExactly(0.87);
        assertThat(confidences("It rains today.")).containsExactly(0.71);
        assertThat(confidences("It rained on Tuesday.")).containsExactly(0.92);
        assertThat(confidences("It rained last week.")).containsExactly(0.81);
        assertThat(confidences("It rained two days ago.")).containsExactly(0.67);
        assertThat(confidences("profits of the first quarter of 2009")).containsExactly(0.8);
    }

    private static List<Double> confidences(String text) {
        return new DateFinder()
                .find(Tokenizer.cut(text), "2025-08-20", "test").stream()
                        .map(FoundMention::mention)
                        .map(mention -> mention.confidence())
                        .toList();
    }
}
