package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.DatelineException;
import dev.dateline.cli.ClusterOptions.NodeOptions;
import dev.dateline.index.IndexEvent;
import dev.dateline.index.IndexSummary;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();

    @Test
    void withoutACommandTheUseIsWrong() {
        assertThat(run()).isEqualTo(2);
        assertThat(error).hasToString("Missing required subcommand\nTry 'dateline --help'.\n");
    }

    @Test
    void anUnknownCommandGetsASuggestion() {
        assertThat(run("elasticsaerch")).isEqualTo(2);
        assertThat(error.toString()).contains("Did you mean: dateline elasticsearch");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(run("elasticsearch", "--prot=1")).isEqualTo(2);
        assertThat(error.toString())
                .startsWith("Unknown option: '--prot=1'\n")
                .endsWith("Try 'dateline elasticsearch --help'.\n");
    }

    @Test
    void helpIsNoFailure() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: dateline");
        assertThat(error).hasToString("");
    }

    @Test
    void aFailureOfOursIsItsOneSentence() {
        assertThat(run("fail", "ours")).isEqualTo(1);
        assertThat(error).hasToString("The disk is full.\n");
    }

    @Test
    void aBugSaysThatItIsOneAndHowToSeeMore() {
        assertThat(run("fail", "bug")).isEqualTo(1);
        assertThat(error)
                .hasToString("Unexpected error: java.lang.IllegalStateException: broken."
                        + " Run again with --verbose for the details.\n");
    }

    @Test
    void verboseShowsTheStackBeforeOrAfterTheCommand() {
        assertThat(run("--verbose", "fail", "ours")).isEqualTo(1);
        assertThat(run("fail", "ours", "--verbose")).isEqualTo(1);
        assertThat(error.toString().split("at dev.dateline.cli.MainTest", -1)).hasSizeGreaterThan(2);
    }

    @Test
    void aHeapIsReadWithItsUnit() {
        NodeOptions.HeapSize heap = new NodeOptions.HeapSize();

        assertThat(heap.convert("512")).isEqualTo(512);
        assertThat(heap.convert("512m")).isEqualTo(512);
        assertThat(heap.convert("2G")).isEqualTo(2048);
        assertThat(heap.convert("2gb")).isEqualTo(2048);
    }

    @Test
    void whatIsNoHeapIsWrongUse() {
        for (String wrong : new String[] {"", "1.5g", "-1", "9999999", "2t", "m"}) {
            assertThat(run("elasticsearch", "--heap=" + wrong)).as(wrong).isEqualTo(2);
        }
    }

    @Test
    void failuresOfAStoppingProgramAreNotReported() {
        assertThat(commandLine(true).execute("fail", "bug")).isEqualTo(1);
        assertThat(error).hasToString("");
    }

    @Test
    void theFormatsAreListedWithTheirFilesAndWhatIsNotRead() {
        assertThat(run("formats")).isZero();
        assertThat(out.toString())
                .startsWith("Formats, by the name for --format:\n  dateline ")
                .contains("files: .json .jsonl .ndjson")
                .contains("files: .text .txt")
                .contains("an image: turn it into text with a program for text recognition");
    }

    @Test
    void progressIsABarOnATerminalAndReportsStayAboveIt() throws InterruptedException {
        IndexProgress progress = IndexProgress.on(new PrintWriter(error), true);
        Thread.sleep(250);
        progress.accept(new IndexEvent.Progress(
                new IndexSummary(
                        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), new IndexSummary.AnnotationCounts(0, 0, List.of())),
                50,
                200));
        progress.accept(new IndexEvent.Notice("a.zip: 1 file is left out (.doc 1)", false));
        progress.end();

        String erase = "\r\u001b[K";
        String bar = "[=====               ] 25 % 0 read, 0 indexed, 0 unchanged, 0 rejected";
        assertThat(error)
                .hasToString(erase + bar + erase + "a.zip: 1 file is left out (.doc 1)\n" + erase + bar + erase);
    }

    private int run(String... arguments) {
        return commandLine(false).execute(arguments);
    }

    private CommandLine commandLine(boolean ending) {
        return Main.commandLine(() -> ending)
                .addSubcommand(new Fail())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(error));
    }

    @Command(name = "fail")
    static final class Fail implements Callable<Integer> {
        @CommandLine.Parameters
        private String how = "";

        @Override
        public Integer call() {
            throw how.equals("ours") ? new DiskFull() : new IllegalStateException("broken");
        }
    }

    private static final class DiskFull extends DatelineException {
        private static final long serialVersionUID = 1L;

        DiskFull() {
            super("The disk is full.");
        }
    }
}
