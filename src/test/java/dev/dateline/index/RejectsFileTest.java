package dev.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.read.RejectedLine;
import dev.dateline.read.SourceLine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsFileTest {
    @TempDir
    Path folder;

    @Test
    void halfOfASurrogatePairIsWrittenAsAnEscape() {
        Path path = folder.resolve("rejects.jsonl");
        try (RejectsFile rejects = new RejectsFile(path)) {
            rejects.add(rejected("{\"text\ud83d\": 1}", "text\ud83d is not a known key"));
            rejects.finish();
        }

        assertThat(path)
                .content()
                .contains("\"reason\":\"text\\ud83d is not a known key\"")
                .contains("text\\ud83d\\\": 1");
    }

    @Test
    void afterARunThatFailsTheFileIsPutInItsPlaceWhenThatIsFree() {
        Path path = folder.resolve("rejects.jsonl");
        try (RejectsFile rejects = new RejectsFile(path)) {
            rejects.add(rejected("{}", "text is missing"));
        }

        assertThat(path).content().contains("text is missing");
        assertThat(folder.resolve("rejects.jsonl.part")).doesNotExist();
    }

    private static RejectedLine rejected(String text, String reason) {
        return new RejectedLine(new SourceLine("a.jsonl", 1, text, true, "dateline"), reason);
    }
}
