package dev.dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The plugin in a real node: what the analyzers of the mappings make of a text, and what the node refuses. */
class AnalysisPluginIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    @BeforeAll
    static void anIndexWithTheRealMapping() throws IOException {
        try (Reader mapping = Files.newBufferedReader(Path.of("mappings/articles.json"))) {
            client().indices().create(request -> request.index(index()).withJson(mapping));
        }
    }

    @Test
    void exactLowersAndFolds() throws IOException {
        assertThat(analyze("exact", "Wałęsa’s TALKS"))
                .extracting(AnalyzeToken::token)
                .containsExactly("walesa's", "talks");
    }

    @Test
    void aTextHasItsWordsOtherStemsAndPlacesAtTheirPositions() throws IOException {
        List<AnalyzeToken> tokens = analyze("words", "Łódź’s sanctions, TEXAS’s talks");

        assertThat(tokens)
                .extracting(AnalyzeToken::token)
                .containsExactly(
                        "lodz's",
                        "=w:lodz",
                        "=p:lodz",
                        "sanctions",
                        "=w:sanction",
                        "texas's",
                        "=w:texas",
                        "=p:texas",
                        "talks",
                        "=w:talk");
        assertThat(tokens)
                .extracting(AnalyzeToken::startOffset)
                .containsExactly(0L, 0L, 0L, 7L, 7L, 18L, 18L, 18L, 26L, 26L);
        assertThat(tokens)
                .extracting(AnalyzeToken::endOffset)
                .containsExactly(6L, 6L, 6L, 16L, 16L, 25L, 25L, 25L, 31L, 31L);
        assertThat(tokens).extracting(AnalyzeToken::position).containsExactly(0L, 0L, 0L, 1L, 1L, 2L, 2L, 2L, 3L, 3L);
    }

    @Test
    void aWordOfAQueryBecomesTheTwoTermsOfItsStem() throws IOException {
        assertThat(analyze("asked_stems", "Łódź’s talks"))
                .extracting(AnalyzeToken::token)
                .containsExactly("lodz", "=w:lodz", "talk", "=w:talk");
    }

    @Test
    void namesLeavesOutTitlesWithoutAHole() throws IOException {
        List<AnalyzeToken> tokens = analyze("names", "Prime Minister Narendra Modi");

        assertThat(tokens).extracting(AnalyzeToken::token).containsExactly("narendra", "modi");
        assertThat(tokens).extracting(AnalyzeToken::position).containsExactly(0L, 1L);
        assertThat(tokens).extracting(AnalyzeToken::startOffset).containsExactly(15L, 24L);
    }

    @Test
    void aKnownSettingIsHeeded() throws IOException {
        assertThat(define("{\"type\": \"dateline_stem\", \"keywords\": [\"Talks\"]}", "talks parties"))
                .containsExactly("talks", "party");
        assertThat(define("{\"type\": \"dateline_names\", \"titles\": \"keep\"}", "president zelensky"))
                .containsExactly("president", "zelensky");
    }

    @Test
    void anUnknownSettingIsRefusedInAnAnalysisAndInAnIndex() {
        assertThatThrownBy(() -> define("{\"type\": \"dateline_stem\", \"keyword\": [\"talks\"]}", "talks"))
                .isInstanceOf(ElasticsearchException.class);
        assertThatThrownBy(() -> define("{\"type\": \"dateline_fold\", \"preserve_original\": true}", "x"))
                .isInstanceOf(ElasticsearchException.class);
        // Elasticsearch wraps a factory's refusal in an error 500 here.
        assertThatThrownBy(() -> client().indices()
                        .create(request -> request.index(index() + "-refused").withJson(new StringReader("""
                                {"settings": {"analysis": {"filter": {"mine": {"type": "dateline_names", "title": "keep"}}}}}
                                """))))
                .isInstanceOf(ResponseException.class)
                .hasMessageContaining("token filter [dateline_names] knows these settings only: titles.");
    }

    private static List<AnalyzeToken> analyze(String analyzer, String text) throws IOException {
        return client().indices()
                .analyze(request -> request.index(index()).analyzer(analyzer).text(text))
                .tokens();
    }

    private static List<String> define(String filter, String text) throws IOException {
        return client()
                .indices()
                .analyze(request -> request.tokenizer(tokenizer -> tokenizer.name("standard"))
                        .filter(defined ->
                                defined.definition(definition -> definition.withJson(new StringReader(filter))))
                        .text(text))
                .tokens()
                .stream()
                .map(AnalyzeToken::token)
                .toList();
    }

    private static String index() {
        return elasticsearch.indexPrefix() + "-articles";
    }

    private static ElasticsearchClient client() {
        return elasticsearch.cluster().client();
    }
}
