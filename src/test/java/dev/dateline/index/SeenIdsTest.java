package dev.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.index.Indexing.SeenIds;
import dev.dateline.index.Indexing.SeenIds.Seen;
import org.junit.jupiter.api.Test;

class SeenIdsTest {
    @Test
    void anIdIsNewOnce() {
        SeenIds seen = new SeenIds();
        for (int i = 0; i < 50_000; i++) {
            assertThat(seen.add("article-" + i, 1)).isEqualTo(Seen.FIRST);
        }
        for (int i = 0; i < 50_000; i++) {
            assertThat(seen.add("article-" + i, 1)).isEqualTo(Seen.SAME);
        }
        assertThat(seen.add("another", 0)).isEqualTo(Seen.FIRST);
        assertThat(seen.isFull()).isFalse();
    }

    @Test
    void laterAndEarlierVersionsAreDistinguished() {
        SeenIds seen = new SeenIds();

        assertThat(seen.add("a", 5)).isEqualTo(Seen.FIRST);
        assertThat(seen.add("a", 7)).isEqualTo(Seen.LATER);
        assertThat(seen.add("a", 6)).isEqualTo(Seen.EARLIER);
        assertThat(seen.add("a", 7)).isEqualTo(Seen.SAME);
    }
}
