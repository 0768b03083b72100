package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that a page of another site makes a browser send. */
class ForeignPagesTest {
    private static final TestServer SERVER = TestServer.allowing(Set.of("Archive.example"));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "localhost | 200",
                "localhost:7070 | 200",
                "LOCALHOST. | 200",
                "page.localhost:1 | 200",
                "127.0.0.1:7070 | 200",
                "192.168.1.20 | 200",
                "[::1]:7070 | 200",
                "archive.example | 200",
                "ARCHIVE.EXAMPLE:443 | 200",
                "evil.example | 421",
                "localhost.evil.example | 421",
                "archive.example.evil.example:7070 | 421",
                "127.0.0.1.evil.example | 421",
            })
    void onlyNamesOfThisServerAreAnswered(String host, int status) throws IOException {
        assertThat(answer("GET /health/live HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void aForeignNameIsRefusedWithAProblemThatSaysWhatToDo() throws IOException {
        String answer = answer("GET / HTTP/1.1\r\nHost: evil.example:80\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .contains("application/problem+json")
                .contains("This server does not answer to the name \\\"evil.example\\\". Start it with --allowed-host");
        assertThat(answer).doesNotContain("<html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | http://evil.example | 403",
                "DELETE | http://evil.example | 403",
                "POST | null | 403",
                "POST | http://localhost:9200 | 403",
                "POST | http://localhost:7070 | 401",
                "DELETE | https://archive.example | 401",
                "GET | http://evil.example | 404",
            })
    void pagesOfOtherSitesDoNotWrite(String method, String origin, int status) throws IOException {
        String path = method.equals("POST") ? "/api/articles" : "/api/articles/x";
        String answer = answer(method + " " + path + " HTTP/1.1\r\nHost: localhost:7070\r\nOrigin: " + origin
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    }

    private static String answer(String request) throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
            client.setSoTimeout(20_000);
            client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
