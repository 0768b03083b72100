package dev.dateline.elastic.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleParser;
import dev.dateline.article.EntityKind;
import dev.dateline.article.ParseResult.ParsedArticle;
import dev.dateline.elastic.document.SpellingKey;
import dev.dateline.index.IncomingArticle;
import dev.dateline.read.ReadEvent.SourceLine;
import dev.dateline.resolve.ArchiveDecisions.Change;
import dev.dateline.resolve.ArchiveResolver;
import dev.dateline.resolve.Authority;
import dev.dateline.resolve.NameEvidence;
import dev.dateline.resolve.ResolvedArticle;
import dev.dateline.resolve.ResolvedArticle.Decision;
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

    @Test
    void aKnownDecisionIsInTheDocumentAndNotInItsHash() {
        ResolvedArticle putin = ArchiveResolver.bundled(Authority.none())
                .resolve(parse("Putin met Xi.", ", \"entities\": [{\"kind\": \"person\", \"name\": \"Putin\"}]"));
        KnownDecisions known = new KnownDecisions();
        PendingArticle before = pending(putin, known);
        NameEvidence stale = putin.evidence().stream()
                .filter(evidence -> evidence.role() == NameEvidence.Role.NAMED)
                .findFirst()
                .orElseThrow();
        known.learn(new Change(stale, new Decision("vladimir-putin", "Vladimir Putin")));

        PendingArticle after = pending(putin, known);

        assertThat(persons(before)).isEqualTo("[\"putin\"]");
        assertThat(persons(after)).isEqualTo("[\"vladimir-putin\"]");
        assertThat(after.entities())
                .containsExactly(SpellingKey.ofEntity(EntityKind.PERSON, "vladimir-putin")
                        .entityText());
        assertThat(after.hash()).isEqualTo(before.hash());
        assertThat(after.blocks()).isEqualTo(before.blocks());
    }

    private static String persons(PendingArticle article) {
        return JsonMapper.shared().readTree(content(article)).path("persons").toString();
    }

    private static PendingArticle document(String text) {
        return pending(ResolvedArticle.decided(parse(text, "")), new KnownDecisions());
    }

    private static Article parse(String text, String more) {
        String line = "{\"id\":\"a1\",\"title\":\"Talks\",\"text\":\"" + text + "\"" + more + "}";
        return ((ParsedArticle) ArticleParser.strict().parse(line)).article();
    }

    private static PendingArticle pending(ResolvedArticle article, KnownDecisions known) {
        return new PendingArticle(
                new IncomingArticle(article, new SourceLine("f", 1, "", true, "dateline")),
                known,
                "2026-01-07T10:15:30.123Z");
    }

    /** What follows the action. */
    private static String content(PendingArticle document) {
        ByteArrayOutputStream bulk = new ByteArrayOutputStream();
        document.inFamily("f", null).writeTo(bulk);
        return bulk.toString(StandardCharsets.UTF_8).lines().skip(1).findFirst().orElseThrow();
    }
}
