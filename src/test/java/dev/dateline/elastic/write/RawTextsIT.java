package dev.dateline.elastic.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.OutsideData;
import dev.dateline.elastic.document.Fields;
import dev.dateline.index.IndexSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Indexes saved texts and pages: every person is found once, and nothing from around the article is kept. */
class RawTextsIT extends IndexingCase {
    private static final Path OWN = Path.of("src/test/resources/texts");

    @Test
    void aFolderOfTextsAndPagesIsSearchableByWhatItNames() throws IOException {
        IndexSummary summary = run(OWN);

        assertThat(summary.indexed()).isEqualTo(2);
        assertThat(summary.annotation().annotated()).isEqualTo(2);
        assertThat(counts(Fields.PERSONS))
                .isEqualTo(Map.of(
                        "oana-toiu",
                        1,
                        "hakan-fidan",
                        2,
                        "anouar-el-anouni",
                        1,
                        "amina-mohammed",
                        1,
                        "nicusor-dan",
                        1));
        assertThat(counts(Fields.COUNTRIES)).isEqualTo(Map.of("romania", 2, "turkey", 1));
        assertThat(counts(Fields.SOURCE)).isEqualTo(Map.of("courier.example", 1, "Northgate Courier", 1));
        assertThat(counts(Fields.AUTHORS)).isEqualTo(Map.of("Ann Marsh", 1, "Peter Lowe", 1));
        assertThat(counts(Fields.PLACES)).containsKeys("constanta", "ankara").doesNotContainKeys("bucharest", "danube");
        assertThat(run(OWN).unchanged()).isEqualTo(2);
    }

    @Test
    void everyPersonOfTheRawPagesIsFoundOnceUnderTheFullName() throws IOException {
        Path raw = OutsideData.require("raw");

        IndexSummary summary = run(raw);

        assertThat(summary.indexed()).isEqualTo(2);
        Map<String, Integer> both = Map.of(
                "donald-trump", 2, "vladimir-putin", 2, "volodymyr-zelensky", 2, "steve-witkoff", 2, "marco-rubio", 2);
        Map<String, Integer> one = Map.of(
                "dmitry-peskov", 1,
                "mike-waltz", 1,
                "alexander-grushko", 1,
                "kaja-kallas", 1,
                "keir-starmer", 1,
                "ursula-von-der-leyen", 1,
                "jens-stoltenberg", 1,
                "jd-vance", 1,
                "emmanuel-macron", 1,
                "yuri-ushakov", 1);
        Map<String, Integer> all = new TreeMap<>(both);
        all.putAll(one);
        assertThat(counts(Fields.PERSONS)).isEqualTo(all);
        assertThat(counts(Fields.SOURCE)).isEqualTo(Map.of("london-news-net.preview-domain.com", 1));
        // The text under "Related posts" and in the cookie notice.
        assertThat(counts(Fields.PLACES)).containsKeys("moscow", "kyiv").doesNotContainKeys("belgorod");
        assertThat(counts(Fields.ORGANIZATIONS))
                .containsKeys("nato", "kremlin", "white-house")
                .doesNotContainKeys("wsj", "mcdonalds", "coca-cola");
    }

    @Test
    void theSpeakersOfTheRawPagesAreRight() throws IOException {
        Path raw = OutsideData.require("raw");

        run(raw);

        // In the order of the quotes; "nobody" is who called some states a coalition. One or two words without a verb
        // ("ironclad" assurances, "robust plans") or inside the writer's own sentence (could lead to "endless warfare")
        // have
        // no speaker.
        assertThat(speakers())
                .containsExactlyInAnyOrder(
                        "Trump 4, Kremlin 1, Waltz 2, Grushko 3",
                        "Trump 3, Zelensky 3, Trump 2, Macron 2, Ushakov 1, Trump 6, Witkoff 1, nobody 1");
    }

    /** For each article the last names of its speakers in the order of the quotes, each with the quotes on end. */
    private List<String> speakers() throws IOException {
        return elasticsearch
                .cluster()
                .client()
                .search(search -> search.index(aliases.articles()), JsonNode.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> speakers(Objects.requireNonNull(hit.source()).path("quotes")))
                .toList();
    }

    private static String speakers(JsonNode quotes) {
        List<String> runs = new ArrayList<>();
        String last = "";
        int count = 0;
        for (JsonNode quote : quotes) {
            String name = quote.path("speaker").asString("nobody");
            String speaker = name.substring(name.lastIndexOf(' ') + 1);
            count = speaker.equals(last) ? count + 1 : 1;
            if (count > 1) {
                runs.removeLast();
            }
            runs.add(speaker + " " + count);
            last = speaker;
        }
        return String.join(", ", runs);
    }

    private IndexSummary run(Path files) {
        return new IndexRun(elasticsearch.cluster(), aliases, rejects)
                .ofRawFiles()
                .run(false, files);
    }

    private Map<String, Integer> counts(String field) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        Objects.requireNonNull(elasticsearch
                        .cluster()
                        .client()
                        .search(
                                search -> search.index(aliases.articles())
                                        .size(0)
                                        .aggregations(
                                                "all",
                                                all -> all.terms(terms ->
                                                        terms.field(field).size(100))),
                                Void.class)
                        .aggregations()
                        .get("all"))
                .sterms()
                .buckets()
                .array()
                .forEach(bucket -> counts.put(bucket.key().stringValue(), (int) bucket.docCount()));
        return counts;
    }
}
