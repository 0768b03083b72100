package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldAndFormat;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.DocValues;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.document.SpellingKey;
import dev.dateline.resolve.NameEvidence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks up which versions of some articles the served index holds. It reads doc values only, never the articles
 * themselves. Thread-safe.
 */
final class StoredVersions {
    private final ElasticsearchClient client;
    private final String alias;
    private final Retrying retrying;

    StoredVersions(Cluster cluster, String alias, Retrying retrying) {
        this.client = cluster.client();
        this.alias = alias;
        this.retrying = retrying;
    }

    /**
     * One stored article.
     *
     * @param hash of its document
     * @param added when it was added to the archive; empty when that is not known
     * @param entities those it names, as {@link SpellingKey#entityText()}
     * @param blocks those of its evidence about names
     */
    record Version(String hash, String added, Set<String> entities, Set<String> blocks) {}

    /** The stored versions of these articles, at most 10,000, by id; articles that are not stored are absent. */
    Map<String, Version> find(List<String> ids) {
        Map<String, Version> versions = new HashMap<>();
        for (Hit<Void> hit : hits(ids, Fields.CONTENT_HASH, Fields.ADDED, Fields.SPELLINGS, Fields.EVIDENCE)) {
            versions.put(String.valueOf(hit.id()), version(hit));
        }
        return versions;
    }

    /** When these articles, at most 10,000, were added to the archive, by id; absent where that is not known. */
    Map<String, String> added(List<String> ids) {
        Map<String, String> added = new HashMap<>();
        for (Hit<Void> hit : hits(ids, Fields.ADDED)) {
            DocValues.texts(hit, Fields.ADDED).stream()
                    .findFirst()
                    .ifPresent(instant -> added.put(String.valueOf(hit.id()), instant));
        }
        return added;
    }

    private List<Hit<Void>> hits(List<String> ids, String... fields) {
        List<FieldAndFormat> wanted = Arrays.stream(fields)
                .map(field -> FieldAndFormat.of(of -> of.field(field)))
                .toList();
        return retrying.call(
                        "look up articles",
                        () -> client.search(
                                search -> search.index(alias)
                                        .query(query -> query.ids(some -> some.values(ids)))
                                        .size(ids.size())
                                        .source(source -> source.fetch(false))
                                        .docvalueFields(wanted),
                                Void.class))
                .hits()
                .hits();
    }

    private static Version version(Hit<Void> hit) {
        String hash = DocValues.text(hit, Fields.CONTENT_HASH);
        String added = DocValues.text(hit, Fields.ADDED);
        Set<String> entities = DocValues.texts(hit, Fields.SPELLINGS).stream()
                .map(SpellingKey::parse)
                .flatMap(Optional::stream)
                .map(SpellingKey::entityText)
                .collect(Collectors.toSet());
        Set<String> blocks = DocValues.texts(hit, Fields.EVIDENCE).stream()
                .map(NameEvidence::parse)
                .flatMap(Optional::stream)
                .map(NameEvidence::block)
                .collect(Collectors.toSet());
        return new Version(hash, added, entities, blocks);
    }
}
