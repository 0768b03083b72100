package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-08-15 | 2025-08-15",
                "2025-08 | 2025-08",
                "2025-08-15 12:00:00 | 2025-08-15T12:00:00",
                "2025-08-15 12:00:00.25 +0200 | 2025-08-15T12:00:00.25+0200",
                "2025-08-15T12:00:00 UTC | 2025-08-15T12:00:00Z",
                "2025/08/15 | 2025-08-15",
                "2025.8.5 | 2025-08-05",
                "20250815 | 2025-08-15",
                "20250815T120000Z | 2025-08-15T12:00:00Z",
                "20250815120000 | 2025-08-15T12:00:00",
                "Fri, 15 Aug 2025 12:00:00 GMT | 2025-08-15T12:00:00Z",
                "15 Aug 2025 12:00 EDT | 2025-08-15T12:00-04:00",
                "Fri Aug 15 12:00:00 UTC 2025 | 2025-08-15T12:00:00Z",
                "15-AUG-2025 | 2025-08-15",
                "1755259200 | 2025-08-15T12:00:00Z",
                "1755259200000 | 2025-08-15T12:00:00Z",
            })
    void whatCanMeanOneDayOnlyIsConverted(String text, String iso) {
        assertThat(DateForms.iso(text)).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "03/04/2024",
                "03.04.24",
                "May 4",
                "2025-02-30",
                "2025-02-30 10:00",
                "20251345",
                "99999999",
                "1234567890123456",
                "0000000001",
                "4102444800",
                "15 Augtember",
                "yesterday",
                "2025-01-01T25:00:00"
            })
    void anythingElseIsNotADate(String text) {
        assertThat(DateForms.iso(text)).isEmpty();
    }
}
