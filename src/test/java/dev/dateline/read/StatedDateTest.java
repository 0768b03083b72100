package dev.dateline.read;

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
                "2025-08-15T12:00:00 UTC|2025-08-15T12:00:00Z",
                "2025/08/15|2025-08-15",
                "20250815|2025-08-15",
                "20250815T120102Z|2025-08-15T12:01:02Z",
                "20140829T134951+0000|2014-08-29T13:49:51Z",
                "Fri, 15 Aug 2025 12:00:00 +0200|2025-08-15T12:00:00+02:00",
                "Fri, 15 Aug 2025 12:00:00 GMT|2025-08-15T12:00:00Z",
                "Fri, 15 Aug 2025 12:00:00 EST|2025-08-15T12:00:00-05:00",
                "August 13, 2025 at 9:15 p.m. EDT|2025-08-13T21:15:00-04:00",
                "January 11, 2010 Monday|2010-01-11",
                "jeudi 5 octobre 2013|2013-10-05",
                "16. Dezember 2012|2012-12-16",
                "5 de octubre de 2013|2013-10-05",
                "15.08.2025|2025-08-15",
                "13/08/2025|2025-08-13",
                "08/13/2025|2025-08-13",
                "1755259200|2025-08-15T12:00:00Z",
                "1755259200000|2025-08-15T12:00:00Z",
                "August 2025|2025-08",
            })
    void datesInAllUsualFormsAreRead(String text, String iso) {
        assertThat(StatedDate.iso(text)).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "03/04/2024", "2025-02-30", "31. Februar 2025", "yesterday", "12", "Monday"})
    void whatIsNotADateOrCanBeTwoIsNone(String text) {
        assertThat(StatedDate.iso(text)).isEmpty();
    }
}
