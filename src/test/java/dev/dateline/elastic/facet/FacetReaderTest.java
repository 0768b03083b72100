package dev.dateline.elastic.facet;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import dev.dateline.elastic.names.Entities;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Filters;
import dev.dateline.search.result.Facet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FacetReaderTest {
    @Test
    void aCountThatSeveralShardsMayHaveLeftOutSaysByHowMany() {
        assertThat(facet(3).offBy()).isEqualTo(3);
    }

    @Test
    void exactCountsSayNothing() {
        Facet exact = facet(0);

        assertThat(exact.offBy()).isNull();
        assertThat(exact.buckets().getFirst().count()).isEqualTo(7);
        assertThat(exact.others()).isEqualTo(2);
    }

    private static Facet facet(long error) {
        Aggregate values = Aggregate.of(all -> all.sterms(terms -> terms.docCountErrorUpperBound(error)
                .sumOtherDocCount(2L)
                .buckets(buckets -> buckets.array(List.of(StringTermsBucket.of(
                        bucket -> bucket.key("Harbour Wire").docCount(7)))))));
        Aggregate missing = Aggregate.of(all -> all.missing(none -> none.docCount(0)));
        FacetReader.Counts counts = FacetReader.counts(
                Map.of("source.values", values, "source.missing", missing),
                "source",
                Filters.NONE.of(FilterField.SOURCE));
        FacetReader.Labels labels = new FacetReader.Labels(FilterField.SOURCE, new Entities.Found(Map.of()));
        return FacetReader.facet(counts, labels, FacetRequest.DEFAULT, List.of());
    }
}
