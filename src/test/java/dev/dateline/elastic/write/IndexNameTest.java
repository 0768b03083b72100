package dev.dateline.elastic.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexNameTest {
    @Test
    void aNameIsBuiltAndReadBack() {
        IndexName name = new IndexName("test-articles", 12, Instant.parse("2025-11-21T20:15:00.123456Z"));

        assertThat(name.text()).isEqualTo("test-articles-12-20251121t201500123z");
        assertThat(IndexName.parse(name.text())).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "articles",
                "articles-1",
                "articles-1-20251121",
                "articles-x-20251121t201500123z",
                "articles-1-20251321t201500123z",
                "articles-1-20251121t201500123z-old",
                "-1-20251121t201500123z"
            })
    void otherNamesAreNotOurs(String name) {
        assertThat(IndexName.parse(name)).isEmpty();
    }
}
