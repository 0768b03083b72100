package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-01, 2025-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2025-08-15, 2025-08-15, 2025-08-15",
        "2025-08-15T23:30:00-05:00, 2025-08-15, 2025-08-15",
        "2025-08-15T01:30+0200, 2025-08-15, 2025-08-15",
        "2025-08-15T01:30:00.25, 2025-08-15, 2025-08-15",
    })
    void coversTheDaysItCanBe(String text, LocalDate first, LocalDate last) {
        PartialDate date = PartialDate.parse(text);

        assertThat(date.first()).isEqualTo(first);
        assertThat(date.last()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "2025-1",
                "2025-02-29",
                "2025-13",
                "2025-08-15t10:00",
                "-2025-01-01T00:00",
                "2025-08-15T10:00:00+99:00",
                "2025-08-15T24:01",
                "20250815",
                "2025-08-15 10:00"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void theFirstInstantIsTheTimeOrTheBeginning() {
        assertThat(PartialDate.firstInstant("2025-08-15T01:30+02:00")).isEqualTo(Instant.parse("2025-08-14T23:30:00Z"));
        assertThat(PartialDate.firstInstant("2025-08")).isEqualTo(Instant.parse("2025-08-01T00:00:00Z"));
    }
}
