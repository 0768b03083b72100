package dev.dateline.elastic.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ArticleParser;
import dev.dateline.article.ParseResult.ParsedArticle;
import dev.dateline.index.IncomingArticle;
import dev.dateline.read.ReadEvent.SourceLine;
import dev.dateline.resolve.ResolvedArticle;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PendingArticleTest {
    @Test
    void theHashIsInTheDocumentAndChangesWithIt() {
        PendingArticle one = document("Putin met Xi.");
        PendingArticle same = document("Putin met Xi.");
        PendingArticle other = document("Putin met Xi!");

        JsonNode json = JsonMapper.shared().readTree(content(one));

        assertThat(json.path("content_hash").asString()).isEqualTo(one.hash()).hasSize(64);
        assertThat(one.hash()).isEqualTo(same.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void theTimeOfAddingIsInTheDocumentAndNotInItsHash() {
        PendingArticle later = document("Putin met Xi.");
        later.addedBefore("2020-02-03T00:00:00.000Z");

        assertThat(JsonMapper.shared()
                        .readTree(content(document("Putin met Xi.")))
                        .path("added")
                        .asString())
                .isEqualTo("2026-01-07T10:15:30.123Z");
        assertThat(JsonMapper.shared().readTree(content(later)).path("added").asString())
                .isEqualTo("2020-02-03T00:00:00.000Z");
        assertThat(later.hash()).isEqualTo(document("Putin met Xi.").hash());
    }

    private static PendingArticle document(String text) {
        String line = "{\"id\":\"a1\",\"title\":\"Talks\",\"text\":\"" + text + "\"}";
        ParsedArticle parsed = (ParsedArticle) ArticleParser.strict().parse(line);
        return new PendingArticle(
                new IncomingArticle(
                        ResolvedArticle.decided(parsed.article()), new SourceLine("f", 1, "", true, "dateline")),
                "2026-01-07T10:15:30.123Z");
    }

    /** What follows the action. */
    private static String content(PendingArticle document) {
        ByteArrayOutputStream bulk = new ByteArrayOutputStream();
        document.inFamily("f", null).writeTo(bulk);
        return bulk.toString(StandardCharsets.UTF_8).lines().skip(1).findFirst().orElseThrow();
    }
}
