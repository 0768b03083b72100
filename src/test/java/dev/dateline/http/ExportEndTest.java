package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.NotReady;
import dev.dateline.search.export.ExportService;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How an export ends that does not come to its end. */
class ExportEndTest {
    private static final ObjectNode ARTICLE =
            JsonNodeFactory.instance.objectNode().put("id", "an-article-with-an-id");

    @Test
    void anArchiveThatIsAwayFromTheBeginningIsAProblem() {
        try (TestServer server = exporting((search, fields, sink) -> {
            throw new NotReady("It is away.", null);
        })) {
            HttpResponse<String> response = server.get("/api/export");

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void anArchiveThatGoesAwayInTheMiddleCutsTheAnswerOff(String encoding) throws IOException {
        try (TestServer server = exporting((search, fields, sink) -> {
                    sink.begin(3);
                    sink.article(ARTICLE);
                    throw new NotReady("It is away.", null);
                });
                Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String answer = answer(client, encoding, "fields=id");

            assertThat(answer).startsWith("HTTP/1.1 200").contains("Transfer-Encoding: chunked");
            assertThat(answer).as("no last chunk").doesNotEndWith("0\r\n\r\n");
            if (encoding.equals("identity")) {
                assertThat(answer).contains("# INCOMPLETE: the export stopped after 1 articles.");
            }
        }
    }

    @Test
    void withoutNotesItIsCutOffAllTheSame() throws IOException {
        try (TestServer server = exporting((search, fields, sink) -> {
                    sink.begin(3);
                    sink.article(ARTICLE);
                    throw new IllegalStateException("a bug");
                });
                Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String answer = answer(client, "identity", "fields=id&notes=off&format=jsonl");

            assertThat(answer).contains(ARTICLE.toString()).doesNotContain("incomplete", "a bug");
            assertThat(answer).doesNotEndWith("0\r\n\r\n");
        }
    }

    @Test
    void aClientThatGoesAwayEndsTheExport() throws Exception {
        CompletableFuture<String> ended = new CompletableFuture<>();
        try (TestServer server = exporting((search, fields, sink) -> {
            try {
                sink.begin(Long.MAX_VALUE);
                while (true) {
                    sink.article(ARTICLE);
                }
            } catch (IOException gone) {
                ended.complete("gone");
                throw gone;
            }
        })) {
            try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                client.getOutputStream().write(request("identity", "fields=id"));
                assertThat(client.getInputStream().read()).isEqualTo('H');
            }

            assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo("gone");
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void moreThanFourExportsAtATimeAreRefused() throws Exception {
        CountDownLatch begun = new CountDownLatch(4);
        CountDownLatch go = new CountDownLatch(1);
        try (TestServer server = exporting((search, fields, sink) -> {
            sink.begin(1);
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            sink.article(ARTICLE);
        })) {
            List<CompletableFuture<HttpResponse<String>>> exports = Stream.generate(() ->
                            CompletableFuture.supplyAsync(() -> server.get("/api/export"), Thread::startVirtualThread))
                    .limit(4)
                    .toList();
            assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

            HttpResponse<String> fifth = server.get("/api/export");
            go.countDown();

            assertThat(fifth.statusCode()).isEqualTo(503);
            assertThat(fifth.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(TestServer.parse(fifth).get("detail").asString())
                    .isEqualTo("The server is busy with 4 other exports.");
            assertThat(exports.stream().map(export -> export.join().statusCode()))
                    .containsOnly(200);
            assertThat(server.get("/api/export").statusCode()).isEqualTo(200);
        }
    }

    private static TestServer exporting(ExportService service) {
        return new TestServer(service);
    }

    private static byte[] request(String encoding, String query) {
        return ("GET /api/export?" + query + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: " + encoding
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Everything that comes until the server closes the connection. */
    private static String answer(Socket client, String encoding, String query) throws IOException {
        client.setSoTimeout(20_000);
        client.getOutputStream().write(request(encoding, query));
        StringBuilder answer = new StringBuilder();
        InputStream input = client.getInputStream();
        try {
            for (int next = input.read(); next >= 0; next = input.read()) {
                answer.append((char) next);
            }
        } catch (java.net.SocketException reset) {
            // The connection was cut off; what came before counts.
        }
        return answer.toString();
    }
}
