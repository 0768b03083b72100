package dev.dateline.search.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchQueryTest {
    @ParameterizedTest
    @CsvSource({
        "north korea talks, north korea",
        "talks -(North Korea), North Korea",
        "title:(ansar allah) OR new york city, ansar allah|new york city",
        "azov regiment, azov regiment",
        "'\"north korea\"', ''",
        "korea talks north, ''",
        "kyiv, ''",
        "source:(north korea), ''"
    })
    void adjacentWordsOfAPlaceOrGroupAreOneName(String query, String names) {
        assertThat(String.join("|", SearchQuery.parse(query, true).names())).isEqualTo(names);
    }

    @Test
    void withoutOtherSpellingsWordsAreWords() {
        assertThat(SearchQuery.parse("north korea", false).names()).isEmpty();
    }
}
