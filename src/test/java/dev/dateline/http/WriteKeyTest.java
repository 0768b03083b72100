package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guessing the write key. */
class WriteKeyTest {
    private final TestServer server = TestServer.allowing(Set.of());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void wrongKeysAreAnsweredLaterEachTimeUntilTheRightOneComes() {
        assertThat(answer("wrong")).isEqualTo(401);
        long start = System.nanoTime();
        assertThat(answer("wrong")).isEqualTo(401);
        assertThat(answer("wrong")).isEqualTo(401);
        assertThat(since(start)).isGreaterThan(Duration.ofMillis(600));

        assertThat(answer(TestServer.KEY)).isEqualTo(404);
        start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            assertThat(answer(TestServer.KEY)).isEqualTo(404);
        }
        assertThat(since(start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void guessesAtTheSameTimeAreRefused() {
        assertThat(answer("wrong")).isEqualTo(401);

        List<CompletableFuture<Integer>> guesses = java.util.stream.IntStream.range(0, 12)
                .mapToObj(guess -> CompletableFuture.supplyAsync(() -> answer("wrong"), Thread::startVirtualThread))
                .toList();

        assertThat(guesses.stream().map(CompletableFuture::join)).contains(401, 429);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private int answer(String key) {
        HttpRequest.Builder request = server.request("/api/articles/x")
                .header("Authorization", "Bearer " + key)
                .DELETE();
        HttpResponse<String> response = server.send(request);
        if (response.statusCode() == 429) {
            assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
        }
        return response.statusCode();
    }
}
