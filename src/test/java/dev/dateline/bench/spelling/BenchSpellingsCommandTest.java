package dev.dateline.bench.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.bench.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchSpellingsCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    private int run(Path argument) {
        CommandLine commandLine = Main.commandLine().setErr(new PrintWriter(errors));
        return commandLine.execute("bench", "spellings", argument.toString());
    }

    @Test
    void fileInPlaceOfTheFolderIsAnErrorThatSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("pairs.tsv"), "asked\tfound\tarticles\tlabel\n");

        assertThat(run(file)).isEqualTo(2);
        assertThat(errors.toString())
                .startsWith(file + " is not a folder. Give other files with --vocabulary, --names and --pairs.");
    }

    @Test
    void missingListIsNamed() {
        assertThat(run(folder)).isEqualTo(2);
        assertThat(errors.toString())
                .startsWith(folder.resolve("vocabulary.tsv.gz")
                        + " is not a file. Give it with --vocabulary, --names or --pairs.");
    }
}
