package dev.dateline.bench.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.EntityKind;
import dev.dateline.text.word.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldReaderTest {
    @TempDir
    private Path folder;

    @Test
    void coresKindsAndGroupsAreReadAndWhatIsNotAnnotatedIsLeftOut() throws IOException {
        Path file = folder.resolve("gold.jsonl");
        Files.writeString(file, """
                {"id": "a", "text": "the poet Ann Lee of Rome sang", "annotated_until": 24, "entities": [
                {"start": 0, "end": 16, "core_start": 9, "core_end": 16, "type": "person", "grp": "1"},
                {"start": 9, "end": 16, "type": "person", "grp": "1"},
                {"start": 20, "end": 24, "type": "place", "entity": "rome"},
                {"start": 25, "end": 29, "type": "place"},
                {"start": 0, "end": 3, "type": "misc"}]}
                """.replace("\n", "") + "\n\n");

        List<GoldText> texts = new GoldReader().read(file);

        assertThat(texts)
                .containsExactly(new GoldText(
                        "a",
                        "the poet Ann Lee of Rome sang",
                        null,
                        24,
                        new GoldText.Marks(
                                List.of(
                                        new GoldText.Name(new Span(9, 16), EntityKind.PERSON, "1"),
                                        new GoldText.Name(new Span(20, 24), EntityKind.PLACE, "rome")),
                                List.of(),
                                List.of())));
    }
}
