package dev.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.index.Indexing.SeenIds;
import org.junit.jupiter.api.Test;

class SeenIdsTest {
    @Test
    void anIdIsNewOnce() {
        SeenIds seen = new SeenIds();
        for (int i = 0; i < 50_000; i++) {
            assertThat(seen.add("article-" + i)).isTrue();
        }
        for (int i = 0; i < 50_000; i++) {
            assertThat(seen.add("article-" + i)).isFalse();
        }
        assertThat(seen.add("another")).isTrue();
        assertThat(seen.isFull()).isFalse();
    }
}
