package dev.dateline.annotate.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.annotate.date.CalendarList.Kind;
import dev.dateline.annotate.lexicon.LexiconText;
import dev.dateline.text.lexicon.LexiconException;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;

class CalendarListTest {
    private static final String WHOLE = """
            month	1	January|Jan.
            month	5	May
            weekday	2	Tuesday|Tues.
            season	9	autumn|fall
            feast	12-31	New Year's Eve
            number	2	two
            ordinal	1	first|1st
            century	21	twenty-first
            decade	1960	sixties
            """;

    private final CalendarList list = new CalendarList(LexiconText.of(WHOLE));

    @Test
    void patternsMatchShortFormsWithAndWithoutTheirPoint() {
        String month = "(?:" + list.pattern(Kind.MONTH) + ")";

        assertThat("January").matches(month);
        assertThat("Jan.").matches(month);
        assertThat("Jan").matches(month);
        assertThat("May.").doesNotMatch(month);
        assertThat("Janus").doesNotMatch(month + ".*");
        assertThat("New Year’s Eve").matches(list.pattern(Kind.FEAST));
    }

    @Test
    void wordsMeanTheirNumberHoweverTheyAreWritten() {
        assertThat(list.number(Kind.MONTH, "JAN.")).isEqualTo(1);
        assertThat(list.number(Kind.MONTH, "jan")).isEqualTo(1);
        assertThat(list.number(Kind.SEASON, "Fall")).isEqualTo(9);
        assertThat(list.number(Kind.FEAST, "new year’s\n\u00a0Eve")).isEqualTo(1231);
        assertThat(list.number(Kind.ORDINAL, "1st")).isEqualTo(1);
        assertThat(list.number(Kind.DECADE, "Sixties")).isEqualTo(1960);
        assertThatThrownBy(() -> list.number(Kind.MONTH, "two")).hasMessage("'two' is no month");
        assertThat(list.words(Kind.WEEKDAY)).containsExactly("Tuesday", "Tues.");
    }

    @Test
    void aBrokenLineIsRefusedWithFileAndNumber() {
        assertRefused(
                "day\t1\tMonday",
                "line 1: 'day' is not one of month, weekday, season, feast, number, ordinal, century, decade");
        assertRefused("month\t1\tJanuary\nmonth\t13\tUndecimber", "line 2: '13' is the number of no month");
        assertRefused("month\tone\tJanuary", "line 1: 'one' is the number of no month");
        assertRefused("feast\t02-30\tNever", "line 1: '02-30' is the number of no feast");
        assertRefused("month\t1", "line 1: has 2 columns and needs 3");
        for (String words : new String[] {"", "May|", "a.b", "May (", "New  Year", "-May", "\ud83d\ude00"}) {
            String wrong = words.equals("May|") ? "" : words;
            assertRefused(
                    "month\t5\t" + words,
                    "line 1: '" + wrong + "' has more than letters, and spaces, hyphens, apostrophes between them");
        }
    }

    @Test
    void aCalendarWithoutOneOfItsKindsIsRefused() {
        assertThatThrownBy(() -> new CalendarList(LexiconText.of(WHOLE.replaceAll("feast.*\n", ""))))
                .isInstanceOf(LexiconException.class)
                .hasMessage("lexicons/test.tsv has no feast");
    }

    @Test
    void theListThatIsPackedHasAllMonthsAndDays() {
        assertThat(CalendarWords.month("Sept.")).isEqualTo(9);
        assertThat(CalendarWords.month("december")).isEqualTo(12);
        assertThat(CalendarWords.weekday("Sunday")).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(CalendarWords.season("winter")).isEqualTo(12);
        assertThat(CalendarWords.number("an")).isEqualTo(1);
        assertThat(CalendarWords.number("fifty")).isEqualTo(50);
        assertThat(CalendarWords.ordinal("4th")).isEqualTo(4);
        assertThat(CalendarWords.century("Twenty-First")).isEqualTo(21);
        assertThat(CalendarWords.decade("nineties")).isEqualTo(1990);
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> new CalendarList(LexiconText.of(text)))
                .isInstanceOf(LexiconException.class)
                .hasMessage("lexicons/test.tsv, " + message);
    }
}
