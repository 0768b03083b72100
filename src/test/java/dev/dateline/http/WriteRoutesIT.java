package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.ArchiveServices;
import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.index.ArticleIndex;
import dev.dateline.index.IncomingArticle;
import dev.dateline.resolve.ArchiveResolver;
import dev.dateline.resolve.Authority;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Pushing and removing articles, and the families that come of it. */
class WriteRoutesIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static final String KEY = "a key of the tests";

    @TempDir
    Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        Aliases aliases = Aliases.prefixed(elasticsearch.indexPrefix());
        server = new TestServer(ArchiveServices.of(elasticsearch.cluster(), aliases, KEY.replace(' ', '-')));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void articlesArePushedFoundReplacedAndRemoved() {
        String article = """
                {"id": "a/1", "text": "The ferry Calla left Saltmere.", "mentions": [{"start": 22, "end": 30,\
                 "kind": "place", "name": "Saltmere", "id": "saltmere"}]}""";

        assertThat(taken(push(article), "indexed")).isEqualTo(1);
        assertThat(ids("/api/search?q=calla")).containsExactly("a/1");
        assertThat(server.json("/api/facets/place?prefix=saltm")
                        .at("/total/value")
                        .asInt())
                .isEqualTo(1);
        assertThat(taken(push(article), "unchanged")).isEqualTo(1);
        assertThat(taken(push(article.replace("Calla", "Delia")), "indexed")).isEqualTo(1);
        assertThat(ids("/api/search?q=calla")).isEmpty();
        assertThat(ids("/api/search?q=delia")).containsExactly("a/1");

        assertThat(delete("a%2F1").statusCode()).isEqualTo(204);
        assertThat(ids("/api/search?q=delia")).isEmpty();
        assertThat(ids("/api/search?place=saltmere")).isEmpty();
        assertThat(server.json("/api/status").get("entities").asInt()).isZero();
        assertThat(delete("a%2F1").statusCode()).isEqualTo(404);
    }

    @Test
    void linesThatCannotBeUsedAreReportedAndDoNotStopTheOthers() {
        HttpResponse<String> response = push("""
                {"id": "good-1", "text": "One."}
                no article
                {"id": "x", "text": ""}

                {"id": "good-2", "text": "Two.", "colour": "red"}
                {"id": "good-1", "text": "Again."}
                """);
        JsonNode answer = TestServer.parse(response);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(new OpenApi().errors("Taken", response.body())).isEmpty();
        assertThat(answer.get("read").asInt()).isEqualTo(5);
        assertThat(answer.get("indexed").asInt()).isEqualTo(1);
        assertThat(answer.get("rejected").asInt()).isEqualTo(4);
        assertThat(answer.get("complete").asBoolean()).isFalse();
        assertThat(answer.get("rejects")
                        .valueStream()
                        .map(one -> one.get("line").asInt()))
                .containsExactly(2, 3, 5, 6);
        delete("good-1");
    }

    @Test
    void aBodyMayBeCompressedOrEmpty() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("{\"id\": \"packed\", \"text\": \"Packed.\"}".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(taken(push(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray())), "indexed"))
                .isEqualTo(1);
        assertThat(delete("packed").statusCode()).isEqualTo(204);
        assertThat(taken(push(""), "read")).isZero();
        assertThat(push("PK\u0003\u0004").statusCode()).isEqualTo(400);
    }

    @Test
    void aLineThatNoRuleForeseesIsRejectedAndAFileOfAnotherKindIsRefused() {
        HttpResponse<String> response = push("""
                {"text": "a b c", "extra": {"x": 1e99999999999}}
                {"text"💩: "a"}
                {"text": "a", "mentions": [{"start": 0, "end": 1, "kind": "\\ud800"}]}
                """);

        assertThat(taken(response, "rejected")).isEqualTo(3);
        HttpResponse<String> pdf = push("%PDF-1.7\n1 0 obj\n");
        assertThat(pdf.statusCode()).isEqualTo(400);
        assertThat(TestServer.parse(pdf).get("detail").asString())
                .isEqualTo("the request cannot be read: it is a PDF document; its file is read by dateline index,"
                        + " without --format");
    }

    @Test
    void namesAreMergedAndSeparatedByLinesOfTheAuthorityFile() throws IOException {
        Path file = Files.writeString(folder.resolve("authority.jsonl"), "");
        Aliases aliases = Aliases.prefixed(elasticsearch.indexPrefix() + "-corrected");
        String key = KEY.replace(' ', '-');
        try (TestServer corrected = new TestServer(ArchiveServices.of(elasticsearch.cluster(), aliases, key, file))) {
            post(corrected, "/api/articles", named("1", "Tom Fielding") + named("2", "Thomas Q. Marlow"));
            assertThat(corrected.json("/api/status").get("corrections").asBoolean())
                    .isTrue();
            assertThat(total(corrected, "person=tom-fielding")).isEqualTo(1);

            HttpResponse<String> merged = post(corrected, "/api/authority", """
                    {"id": "tom-fielding", "kind": "person", "name": "Tom Fielding", "spellings": ["Thomas Q. Marlow"]}""");

            assertThat(merged.body()).isEqualTo("{\"articles\":1}");
            assertThat(new OpenApi().errors("Corrected", merged.body())).isEmpty();
            assertThat(total(corrected, "person=tom-fielding")).isEqualTo(2);
            assertThat(total(corrected, "person=thomas-q-marlow")).isZero();
            HttpResponse<String> separated = post(corrected, "/api/authority", """
                    {"id": "tom-fielding", "kind": "person", "name": "Tom Fielding", "not": ["Thomas Q. Marlow"]}""");

            assertThat(separated.body()).isEqualTo("{\"articles\":1}");
            assertThat(total(corrected, "person=tom-fielding")).isEqualTo(1);
            // A pushed article is decided by the new line, too.
            post(corrected, "/api/articles", named("3", "Thomas Q. Marlow"));
            assertThat(total(corrected, "person=thomas-q-marlow")).isEqualTo(2);
            HttpResponse<String> wrong = post(corrected, "/api/authority", "{\"id\": \"x\"}");
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(TestServer.parse(wrong).get("detail").asString())
                    .isEqualTo("The request, line 1: kind is missing");
            assertThat(Files.readAllLines(file)).hasSize(1);
        }
        assertThat(post(server, "/api/authority", "{}").statusCode()).isEqualTo(409);
    }

    private static String named(String id, String name) {
        return "{\"id\": \"%s\", \"text\": \"%s spoke.\", \"mentions\": [{\"start\": 0, \"end\": %d, \"kind\": \"person\"}]}\n"
                .formatted(id, name, name.length());
    }

    private static HttpResponse<String> post(TestServer to, String address, String body) {
        return to.send(to.request(address)
                .header("Authorization", "Bearer " + KEY.replace(' ', '-'))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static int total(TestServer from, String parameters) {
        return from.json("/api/search?" + parameters).at("/total/value").asInt();
    }

    @Test
    void aSlowSenderDoesNotDelayOthers() throws IOException {
        try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            slow.getOutputStream()
                    .write(("POST /api/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                                    + "Authorization: Bearer " + KEY.replace(' ', '-') + "\r\n\r\n{\"id\":")
                            .getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().flush();

            HttpResponse<String> quick = server.send(server.request("/api/articles")
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Bearer " + KEY.replace(' ', '-'))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"id\": \"quick\", \"text\": \"Quick.\"}")));

            assertThat(taken(quick, "indexed")).isEqualTo(1);
        }
        delete("quick");
    }

    @Test
    @SuppressWarnings("try") // the other run only has to be there
    void aPushDuringAnotherRunIsToBeRepeated() {
        Aliases aliases = Aliases.prefixed(elasticsearch.indexPrefix() + "-busy");
        String key = KEY.replace(' ', '-');
        try (TestServer busy = new TestServer(ArchiveServices.of(elasticsearch.cluster(), aliases, key));
                ArticleIndex.Writer other = new ElasticArticleIndex(elasticsearch.cluster(), aliases)
                        .begin(true, ArchiveResolver.bundled(Authority.none()).decider(), new Silent())) {
            HttpResponse<String> refused = busy.send(busy.request("/api/articles")
                    .header("Authorization", "Bearer " + key)
                    .POST(HttpRequest.BodyPublishers.ofString("{\"id\": \"late\", \"text\": \"Late.\"}")));

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(TestServer.parse(refused).get("detail").asString()).contains("a full run");
        }
    }

    private static final class Silent implements ArticleIndex.Listener {
        @Override
        public void indexed(int articles) {}

        @Override
        public void unchanged(int articles) {}

        @Override
        public void refused(IncomingArticle incoming, String reason) {}

        @Override
        public void waiting(String reason, Duration pause) {}

        @Override
        public void step(String what) {}
    }

    @Test
    void withoutTheKeyNobodyWrites() {
        HttpRequest.Builder bare = server.request("/api/articles").POST(HttpRequest.BodyPublishers.ofString("{}"));

        assertThat(server.send(bare).statusCode()).isEqualTo(401);
        HttpResponse<String> wrong = server.send(bare.header("Authorization", "Bearer a-key-of-the-testz"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(wrong.body()).contains("This is not the write key of this server.");
        assertThat(server.send("DELETE", "/api/articles/x").statusCode()).isEqualTo(401);
    }

    @Test
    void aServerWithoutKeyIsForReadingOnly() {
        Aliases aliases = Aliases.prefixed(elasticsearch.indexPrefix() + "-closed");
        try (TestServer closed = new TestServer(ArchiveServices.of(elasticsearch.cluster(), aliases, null))) {
            HttpResponse<String> response = closed.send(closed.request("/api/articles")
                    .header("Authorization", "Bearer ")
                    .POST(HttpRequest.BodyPublishers.ofString("{}")));

            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(TestServer.parse(response).get("detail").asString())
                    .isEqualTo("This server is for reading only. To let it take articles, start it with --write-key or"
                            + " DATELINE_WRITE_KEY.");
        }
    }

    @Test
    void copiesThatComeInLaterRunsJoinTheFamily() {
        String text =
                "The council of Saltmere voted on Tuesday to keep the lighthouse ferry running through the winter,"
                        + " against the advice of its own treasurer, who had warned that the boat loses money on every"
                        + " crossing. Supporters in the gallery cheered when the last hand went up, and the harbour master"
                        + " promised that the first sailing of the new season would be free for everyone on the island.";
        push(article("c1", "2025-01-02", text));
        push(article("c2", "2025-01-03", text.replace("Tuesday", "Wednesday") + " (Harbour Wire)"));
        push(article("c3", "2025-01-01", "From our correspondent. " + text)
                .replace("}", ", \"extra\": {\"page\": \"A4\"}}"));
        push(
                article(
                        "d1",
                        "2025-01-04",
                        "Nothing of the kind was said about the fishing quota, which the same council"
                                + " will take up next week when the minister visits the island with her deputies and a delegation."));

        JsonNode folded = server.json("/api/search?q=council&group=families&facets=");

        assertThat(folded.at("/total/value").asInt()).isEqualTo(4);
        assertThat(folded.at("/families/value").asInt()).isEqualTo(2);
        JsonNode family = folded.get("hits")
                .valueStream()
                .filter(hit -> hit.at("/family/count").asInt() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(family.get("id").asString()).isEqualTo("c3");
        assertThat(family.at("/passages/0/page").asString()).isEqualTo("A4");
        assertThat(family.at("/family/others")
                        .valueStream()
                        .map(one -> one.get("id").asString()))
                .containsExactly("c1", "c2");
        assertThat(ids("/api/articles/c1/similar")).isSubsetOf("d1");
        for (String id : List.of("c1", "c2", "c3", "d1")) {
            delete(id);
        }
    }

    private static String article(String id, String published, String text) {
        return "{\"id\": \"" + id + "\", \"published\": \"" + published + "\", \"text\": \"" + text + "\"}";
    }

    private static HttpResponse<String> push(String lines) {
        return push(HttpRequest.BodyPublishers.ofString(lines));
    }

    private static HttpResponse<String> push(HttpRequest.BodyPublisher body) {
        return server.send(server.request("/api/articles")
                .header("Authorization", "Bearer " + KEY.replace(' ', '-'))
                .POST(body));
    }

    private static HttpResponse<String> delete(String id) {
        return server.send(server.request("/api/articles/" + id)
                .header("Authorization", "Bearer " + KEY.replace(' ', '-'))
                .DELETE());
    }

    private static int taken(HttpResponse<String> response, String key) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return TestServer.parse(response).get(key).asInt();
    }

    private static List<String> ids(String address) {
        return server.json(address)
                .get("hits")
                .valueStream()
                .map(hit -> hit.get("id").asString())
                .toList();
    }
}
