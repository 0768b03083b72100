package dev.dateline.elastic.facet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.elastic.search.TestArchive;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.DateFacet;
import dev.dateline.search.result.SearchResult;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An article is of the day that its paper printed, wherever that was; only the order is by the instant. */
class PublicationDayIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static ArticleSearch search;

    @BeforeAll
    static void index() {
        Aliases names = Aliases.prefixed(elasticsearch.indexPrefix());
        new TestArchive()
                .add("{\"id\": \"new-york\", \"text\": \"Walrus.\", \"published\": \"2025-08-15T23:30:00-05:00\"}")
                .add("{\"id\": \"tokyo\", \"text\": \"Walrus.\", \"published\": \"2025-08-16T00:30:00+09:00\"}")
                .add("{\"id\": \"never\", \"text\": \"Walrus.\", \"published\": \"9999-12-31\"}")
                .add("{\"id\": \"default\", \"text\": \"Walrus.\", \"published\": \"0001-01-01\"}")
                .index(elasticsearch.cluster(), names);
        search = new ArticleSearch(new SearchedArchive(elasticsearch.cluster(), names));
    }

    @Test
    void filtersUseTheDayInItsOwnOffset() {
        assertThat(found("walrus date:2025-08-15").hits())
                .extracting(hit -> hit.card().id())
                .containsExactly("new-york");
        assertThat(found("walrus date:2025-08-16").hits())
                .extracting(hit -> hit.card().id())
                .containsExactly("tokyo");
    }

    @Test
    void theTimelineHasTheseDaysAndNoneOfMistakes() {
        DateFacet dates = Objects.requireNonNull(found("walrus").dates());

        assertThat(dates.interval()).isEqualTo(Interval.DAY);
        assertThat(dates.buckets())
                .extracting(DateFacet.Bucket::from, DateFacet.Bucket::count)
                .containsExactly(tuple(LocalDate.of(2025, 8, 15), 1L), tuple(LocalDate.of(2025, 8, 16), 1L));
    }

    @Test
    void theOrderIsByTheInstant() {
        assertThat(found("date:2025").hits()).extracting(hit -> hit.card().id()).containsExactly("new-york", "tokyo");
    }

    private static SearchResult found(String query) {
        return search.search(SearchRequest.of(SearchQuery.parse(query, true)));
    }
}
