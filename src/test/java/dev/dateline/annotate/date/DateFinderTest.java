package dev.dateline.annotate.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.DateSpan;
import dev.dateline.article.Mention;
import dev.dateline.text.token.Tokenizer;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DateFinderTest {
    private static final DateFinder FINDER = new DateFinder();
    private static final String PIECES = "Feb.|30|31|May|2025|1999|the|last|next|two|weeks|ago|in|of|\n\n|-|/|'|90s|"
            + "mid-|quarter|third|century|Friday|,|.|2024-13-40|0/0/00|31.02.2021|\ud83d\ude00|"
            + "\ud800|99|year|end|1000|2099|summer|20th|half|first|9/11|winter";

    /** Each line of the table has a text written on Wednesday, 20 August 2025, and the dates found in it. */
    @ParameterizedTest
    @CsvFileSource(resources = "/annotate/dates.tsv", delimiter = '\t', numLinesToSkip = 3, quoteCharacter = '`')
    void theTableOfDates(String text, @Nullable String expected) {
        assertThat(String.join(" ", found(text, "2025-08-20"))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void withoutADayOnlyAbsoluteDatesAreRead() {
        String text =
                "He said on Tuesday that the law of May 3, 2019 and that of June 2020 would end last week or in 1999.";

        assertThat(found(text, null)).containsExactly("May 3, 2019=2019-05-03", "June 2020=2020-06", "1999=1999");
    }

    @Test
    void monthsAndYearsKeepTheirPrecision() {
        String text = "Last week, last month and last year it rained; on Tuesday it will not.";

        assertThat(found(text, "2025-08")).containsExactly("last month=2025-07", "last year=2024");
        assertThat(found(text, "2025")).containsExactly("last year=2024");
        assertThat(found(text, "soon")).isEmpty();
    }

    @Test
    void theDateLineGoesBeforeTheDayOfPublication() {
        String text = "ANCHORAGE, Alaska, Aug. 15 (Reuters) - They met on Friday and will meet again tomorrow.";

        assertThat(found(text, "2025-08-16T02:00:00Z"))
                .containsExactly("Aug. 15=2025-08-15", "Friday=2025-08-15", "tomorrow=2025-08-16");
        assertThat(found(text, "2025"))
                .containsExactly("Aug. 15=2025-08-15", "Friday=2025-08-15", "tomorrow=2025-08-16");
        assertThat(found("A title\n\nSaturday, April 4, 2009\n\nIt began yesterday.", null))
                .containsExactly("Saturday, April 4, 2009=2009-04-04", "yesterday=2009-04-03");
    }

    @Test
    void todayIsTheDayWhereTheTextWasWritten() {
        assertThat(found("It rained today.", "2025-08-20T23:30:00-05:00")).containsExactly("today=2025-08-20");
    }

    @Test
    void offsetsCountCodePoints() {
        String text = "\ud83d\ude00 e\u0301 \u05e9\u05dc\u05d5\u05dd It began on Aug. 15, 2025.";

        assertThat(found(text, null)).containsExactly("Aug. 15, 2025=2025-08-15");
    }

    @Test
    void everyValueOfRandomWordsIsADateAndEverySpanLiesInTheText() {
        String[] pieces = PIECES.split("\\|", -1);
        Random random = new Random(5);
        for (int round = 0; round < 3000; round++) {
            String text = String.join(
                    random.nextBoolean() ? " " : "",
                    IntStream.range(0, random.nextInt(15))
                            .mapToObj(i -> pieces[random.nextInt(pieces.length)])
                            .toList());
            int end = 0;
            for (Mention mention : mentions(text, random.nextBoolean() ? "2024-02-29" : null)) {
                Span span = mention.span();
                DateSpan.parse(Objects.requireNonNull(mention.value()));
                assertThat(span.start()).isGreaterThanOrEqualTo(end);
                end = span.end();
            }
            assertThat(end).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
        }
    }

    private static List<Mention> mentions(String text, @Nullable String published) {
        return FINDER.find(Tokenizer.cut(text), published, "test").stream()
                .map(found -> found.mention())
                .toList();
    }

    private static List<String> found(String text, @Nullable String published) {
        CodePoints offsets = CodePoints.of(text);
        return mentions(text, published).stream()
                .map(mention -> offsets.cut(mention.span()) + "=" + mention.value())
                .toList();
    }
}
