package dev.dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The size of the page, each file compressed by itself as the server sends it. */
final class PageSizeTest {
    private static final Path WEB = Path.of("web");

    /** Bytes; the page's own code, promised to stay below 200 kB. */
    private static final long BUDGET = 200_000;

    /** Bytes; what is read before the first articles show: everything but the views that are fetched on demand. */
    private static final long FIRST = 75_000;

    @Test
    void thePagesOwnFilesStayBelowTheirBudget() throws IOException {
        long all = 0;
        for (Path file : files()) {
            all += compressed(file);
        }

        assertThat(all).as("all files of web/").isBetween(10_000L, BUDGET);
    }

    @Test
    void whatIsReadFirstIsSmaller() throws IOException {
        String html = Files.readString(WEB.resolve("index.html"));
        long first = compressed(WEB.resolve("index.html"));
        for (Path file : files()) {
            String address = "\"./" + WEB.relativize(file).toString().replace('\\', '/') + "\"";
            first += html.contains(address) ? compressed(file) : 0;
        }

        assertThat(first).as("files named in index.html").isBetween(10_000L, FIRST);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(WEB)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static long compressed(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            Files.copy(file, gzip);
        }
        return bytes.size();
    }
}
