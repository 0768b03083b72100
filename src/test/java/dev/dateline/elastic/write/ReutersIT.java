package dev.dateline.elastic.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.Fields;
import dev.dateline.index.IndexSummary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All of Reuters-21578, where the development data is at hand: counts in the index equal counts from the file. */
class ReutersIT {
    private static final Path FILE = Path.of("../shared/data/corpora/reuters21578.jsonl.gz");

    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    @TempDir
    Path folder;

    @Test
    void theTenMostFrequentOfEachFacetAreCountedAsInTheFile() throws IOException {
        assumeTrue(Files.exists(FILE), "skipped: " + FILE + " is not here; it is no part of the project");
        Aliases aliases = Aliases.prefixed(elasticsearch.indexPrefix());
        Map<String, Map<String, Integer>> straight = counts();
        Map<String, Integer> people = Objects.requireNonNull(straight.get("people"));
        Map<String, Integer> places = Objects.requireNonNull(straight.get("places"));

        IndexSummary summary = new IndexRun(elasticsearch.cluster(), aliases, folder.resolve("rejects.jsonl"))
                .of("reuters21578")
                .run(true, FILE);

        assertThat(summary.rejected()).isZero();
        assertThat(summary.indexed()).isEqualTo(summary.read()).isEqualTo(21_336);
        assertThat(indexed(aliases, Fields.PLACES)).isEqualTo(places);
        assertThat(indexed(aliases, Fields.PERSONS)).isEqualTo(people);
        assertThat(indexed(aliases, Fields.TOPICS)).isEqualTo(straight.get("topics"));
        assertThat(articlesOf(aliases, "person:reagan")).isEqualTo(people.get("reagan"));
        assertThat(articlesOf(aliases, "country:usa")).isEqualTo(places.get("usa"));
    }

    private static Map<String, Integer> indexed(Aliases aliases, String field) throws IOException {
        SearchResponse<Void> found = elasticsearch
                .cluster()
                .client()
                .search(
                        search -> search.index(aliases.articles())
                                .size(0)
                                .aggregations(
                                        "top",
                                        top -> top.terms(
                                                terms -> terms.field(field).size(10))),
                        Void.class);
        Map<String, Integer> counts = new LinkedHashMap<>();
        Objects.requireNonNull(found.aggregations().get("top"))
                .sterms()
                .buckets()
                .array()
                .forEach(bucket -> counts.put(bucket.key().stringValue(), (int) bucket.docCount()));
        return counts;
    }

    private static @Nullable Object articlesOf(Aliases aliases, String id) throws IOException {
        Map<?, ?> document = elasticsearch
                .cluster()
                .client()
                .get(request -> request.index(aliases.entities()).id(id), Map.class)
                .source();
        return Objects.requireNonNull(document).get(Fields.ARTICLES);
    }

    private static Map<String, Map<String, Integer>> counts() throws IOException {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode story = JsonMapper.shared().readTree(line);
                for (String key : Set.of("places", "people", "topics")) {
                    Set<String> once = new HashSet<>();
                    story.path(key).forEach(slug -> once.add(slug.asString()));
                    once.forEach(slug ->
                            counts.computeIfAbsent(key, any -> new HashMap<>()).merge(slug, 1, Integer::sum));
                }
            }
        }
        counts.replaceAll((key, all) -> topTen(all));
        return counts;
    }

    /** Equal counts are ordered by name, as Elasticsearch does. */
    private static Map<String, Integer> topTen(Map<String, Integer> all) {
        Map<String, Integer> top = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(10)
                .forEach(entry -> top.put(entry.getKey(), entry.getValue()));
        return top;
    }
}
