package dev.dateline.elastic.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.index.IndexSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Texts far longer than any article, on their whole way into the index. */
class LongTextIT extends IndexingCase {
    private static final String PARAGRAPH = "Foreign Minister Hakan Fidan met Kaja Kallas in Ankara on 15 August 2025."
            + " \u201cWe agreed on most of it \ud83d\ude00,\u201d Kallas said. The European Union had asked Turkey for a"
            + " meeting, and officials of both sides went through the papers for the rest of the day without saying more of it"
            + " to the reporters who had been waiting at the gate since the morning.";

    @Test
    void theLongestTextThatIsAnnotatedIsAnnotatedToItsEnd() throws IOException {
        JsonNode article = indexed(text(1_499_000, "\n\n"));

        JsonNode last = lastMention(article);
        String text = article.path("text").asString();
        int start = text.offsetByCodePoints(0, last.path("start").asInt());
        int end = text.offsetByCodePoints(0, last.path("end").asInt());
        assertThat(text.substring(start, end)).isEqualTo("Turkey");
        assertThat(start).isGreaterThan(text.length() - 1000);
        assertThat(article.path("persons")).hasSize(2);
        assertThat(article.path("quotes").size()).isGreaterThan(3_000);
    }

    @Test
    void aLineOfAMillionCharactersIsAnnotatedToItsEnd() throws IOException {
        JsonNode article = indexed(text(1_000_000, " "));

        assertThat(article.path("persons")).hasSize(2);
        assertThat(article.path("quotes").size()).isGreaterThan(2_000);
    }

    private static String text(int length, String between) {
        StringBuilder text = new StringBuilder("A long report\n\n");
        for (int number = 1; text.length() < length; number++) {
            text.append("In report ")
                    .append(number)
                    .append(", ")
                    .append(PARAGRAPH)
                    .append(between);
        }
        return text.toString();
    }

    private static JsonNode lastMention(JsonNode article) {
        JsonNode mentions = article.path("mentions");
        return mentions.get(mentions.size() - 1);
    }

    private JsonNode indexed(String text) throws IOException {
        Path files = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(files.resolve("2025-08-16-long.txt"), text);
        IndexSummary summary = new IndexRun(elasticsearch.cluster(), aliases, rejects)
                .ofRawFiles()
                .run(false, files);

        assertThat(summary.indexed()).isEqualTo(1);
        assertThat(summary.annotation().annotated()).isEqualTo(1);
        return Objects.requireNonNull(elasticsearch
                .cluster()
                .client()
                .search(search -> search.index(aliases.articles()), JsonNode.class)
                .hits()
                .hits()
                .getFirst()
                .source());
    }
}
