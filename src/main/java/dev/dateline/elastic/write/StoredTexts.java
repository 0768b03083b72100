package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.DocValues;
import dev.dateline.elastic.document.Fields;
import dev.dateline.family.FamilyFinder.KnownText;
import dev.dateline.family.Fingerprint;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts in an index that may be near duplicates of those that are being written. Used by one thread at a time. */
interface StoredTexts {
    /**
     * The texts that share a band of their fingerprints with those being written.
     *
     * @param bands of the texts being written
     * @param forgetful whether the run no longer remembers all the texts that it has written itself
     */
    List<KnownText> sharing(Set<Long> bands, boolean forgetful);

    /** Those of the index in service: what earlier runs have written. */
    static StoredTexts ofServedIndex(Cluster cluster, String alias, Retrying retrying) {
        BandSearch search = new BandSearch(cluster, alias, retrying);
        return (bands, forgetful) -> search.find(bands);
    }

    /** Those of an index that one run fills: asked only for what the run does not remember itself. */
    static StoredTexts ofNewIndex(Cluster cluster, String index, Retrying retrying) {
        return new StoredTexts() {
            private final BandSearch search = new BandSearch(cluster, index, retrying);
            private boolean refreshed;

            @Override
            public List<KnownText> sharing(Set<Long> bands, boolean forgetful) {
                if (!forgetful) {
                    return List.of();
                }
                if (!refreshed) {
                    // An index under construction is not refreshed by itself; what is forgotten is visible after this.
                    retrying.call(
                            "refresh " + index,
                            () -> cluster.client().indices().refresh(request -> request.index(index)));
                    refreshed = true;
                }
                return search.find(bands);
            }
        };
    }

    /**
     * Searches an index by bands.
     *
     * @param index a name or an alias
     */
    record BandSearch(Cluster cluster, String index, Retrying retrying) {
        /** Bands of one search; Elasticsearch allows 65,536 values. */
        private static final int MOST_BANDS = 60_000;

        /** Texts of one search: more than that are copies of a few texts. */
        private static final int MOST_FOUND = 10_000;

        List<KnownText> find(Set<Long> bands) {
            if (bands.isEmpty()) {
                return List.of();
            }
            List<Long> some = bands.stream().limit(MOST_BANDS).toList();
            ElasticsearchClient client = cluster.client();
            return retrying
                    .call(
                            "look up near duplicates",
                            () -> client.search(
                                    search -> search.index(index)
                                            .size(MOST_FOUND)
                                            .trackTotalHits(total -> total.enabled(false))
                                            .source(source -> source.fetch(false))
                                            .docvalueFields(field -> field.field(Fields.FAMILY))
                                            .docvalueFields(field -> field.field(Fields.FINGERPRINT))
                                            .query(Clauses.unscored(Clauses.numbers(Fields.FINGERPRINT_BANDS, some))),
                                    Void.class))
                    .hits()
                    .hits()
                    .stream()
                    .map(BandSearch::known)
                    .filter(Objects::nonNull)
                    .toList();
        }

        private static @Nullable KnownText known(Hit<Void> hit) {
            String family = DocValues.text(hit, Fields.FAMILY);
            Fingerprint print = Fingerprint.decode(DocValues.text(hit, Fields.FINGERPRINT));
            return print == null || family.isEmpty() ? null : new KnownText(String.valueOf(hit.id()), family, print);
        }
    }
}
