package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-08-15|2025-08-15",
                "2025-08|2025-08",
                "2025-08-15T23:30:00-05:00|2025-08-15T23:30:00-05:00",
                "2025-08-15 12:00:00|2025-08-15T12:00:00",
                "2025-08-15 12:00:00.25 +0200|2025-08-15T12:00:00.25+02:00",
                "2025-08-15T12:00:00 UTC|2025-08-15T12:00:00Z",
                "2025/08/15|2025-08-15",
                "2025.8.5|2025-08-05",
                "20250815|2025-08-15",
                "20250815T120000Z|2025-08-15T12:00:00Z",
                "20250815T120102Z|2025-08-15T12:01:02Z",
                "20250815120000|2025-08-15T12:00:00",
                "20140829T134951+0000|2014-08-29T13:49:51Z",
                "Fri, 15 Aug 2025 12:00:00 +0200|2025-08-15T12:00:00+02:00",
                "Fri, 15 Aug 2025 12:00:00 GMT|2025-08-15T12:00:00Z",
                "Fri, 15 Aug 2025 12:00:00 EST|2025-08-15T12:00:00-05:00",
                "Fri, 15 Aug 2025 12:00:00 -0500 (EST)|2025-08-15T12:00:00-05:00",
                "15 Aug 2025 12:00 EDT|2025-08-15T12:00:00-04:00",
                "Fri Aug 15 12:00:00 UTC 2025|2025-08-15T12:00:00Z",
                "15-AUG-2025|2025-08-15",
                "August 13, 2025 at 9:15 p.m. EDT|2025-08-13T21:15:00-04:00",
                "January 11, 2010 Monday|2010-01-11",
                "jeudi 5 octobre 2013|2013-10-05",
                "16. Dezember 2012|2012-12-16",
                "5 de octubre de 2013|2013-10-05",
                "5 września 2013|2013-09-05",
                "15.08.2025|2025-08-15",
                "13/08/2025|2025-08-13",
                "08/13/2025|2025-08-13",
                "1755259200|2025-08-15T12:00:00Z",
                "1755259200000|2025-08-15T12:00:00Z",
                "August 2025|2025-08",
            })
    void whatCanMeanOneDayOnlyIsConverted(String text, String iso) {
        assertThat(StatedDate.iso(text)).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "03/04/2024",
                "03.04.24",
                "May 4",
                "2025-02-30",
                "2025-02-30 10:00",
                "31. Februar 2025",
                "20251345",
                "99999999",
                "1234567890123456",
                "0000000001",
                "4102444800",
                "15 Augtember",
                "5 May 2025 to 7 June 2025",
                "yesterday",
                "12",
                "Monday",
                "2025-01-01T25:00:00"
            })
    void whatIsNotADateOrCanBeTwoIsNone(String text) {
        assertThat(StatedDate.iso(text)).isEmpty();
    }
}
