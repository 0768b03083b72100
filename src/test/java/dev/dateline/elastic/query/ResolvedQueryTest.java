package dev.dateline.elastic.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.query.QueryNode;
import dev.dateline.search.query.QueryPrinter;
import dev.dateline.search.request.SearchQuery;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolvedQueryTest {
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
        assertThat(String.join("|", resolved(query, true).names())).isEqualTo(names);
    }

    @Test
    void withoutOtherSpellingsWordsAreWords() {
        assertThat(resolved("north korea", false).names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "war title:peace said:talks, war title:peace said:talks, 0",
        "actor:putin war, actor:putin war, 1",
        "place:(paris OR kyiv), place:paris OR place:kyiv, 2",
        "-person:(anna -smith), -(person:anna -person:smith), 2",
        "speaker:putin source:wire, speaker:putin source:wire, 2"
    })
    void everyNameIsLookedUp(String query, String understood, int names) {
        ResolvedQuery resolved = resolved(query, true);

        assertThat(QueryPrinter.print(resolved.root())).isEqualTo(understood);
        assertThat(resolved.root().stream().filter(QueryNode.OneOf.class::isInstance))
                .hasSize(names);
    }

    private static ResolvedQuery resolved(String query, boolean variants) {
        return ResolvedQuery.of(
                ResolvedQuery.understood(SearchQuery.parse(query, variants)), (field, name) -> List.of());
    }
}
