package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dateline.article.EntityKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnnotateCommandTest {
    private static final String STORY = "Talks end\nThe European Union thanked 😀 Oana Toiu for the talks in Ankara.\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();

    @Test
    void articlesComeOutAsJsonLinesWithWhatWasFound() throws IOException {
        Path file = Files.writeString(folder.resolve("2025-09-12.txt"), STORY);

        assertThat(run(file.toString(), "--source", "Courier")).isZero();

        JsonNode article = JsonMapper.shared().readTree(out.toString());
        assertThat(article.path("title").asString()).isEqualTo("Talks end");
        assertThat(article.path("published").asString()).isEqualTo("2025-09-12");
        assertThat(article.path("source").asString()).isEqualTo("Courier");
        assertThat(article.path("mentions")
                        .valueStream()
                        .filter(mention -> mention.path("kind").asString().equals("person"))
                        .map(mention -> mention.path("name").asString() + " " + mention.path("start") + " "
                                + mention.path("end") + " "
                                + mention.path("tool").asString()))
                .containsExactly("Oana Toiu 29 38 builtin");
        assertThat(out.toString()).endsWith("\n").hasLineCount(1);
        assertThat(error).hasToString("");
    }

    @Test
    void unusableInputIsReportedAndTheRestIsAnnotated() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "");
        Files.writeString(folder.resolve("b.txt"), STORY);
        Files.writeString(folder.resolve("c.txt"), "Президент прибыл в Анкару и встретился там с министрами.");

        assertThat(run(folder.toString())).isEqualTo(3);

        assertThat(out.toString()).hasLineCount(2);
        assertThat(error)
                .hasToString(folder + "/a.txt: rejected, the file is empty\n" + folder
                        + "/c.txt: only listed names are annotated, the text is not written in Latin letters\n");
    }

    @Test
    void anExplanationShowsTheTextAndWhatFoundWhat() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), STORY);

        assertThat(run("--explain", file.toString())).isZero();

        assertThat(out.toString())
                .startsWith("Talks end\n")
                .contains("thanked 😀 [Oana Toiu|person·model] for the talks in [Ankara|place·model].")
                .containsPattern("person +Oana Toiu +1  as Oana Toiu; by model")
                .contains("Layers: model (the trained tagger)")
                .doesNotContain("\u001b");
    }

    @Test
    void marksThatCameWithTheArticleAreShownAsSuch() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"text\": \"Yes, said Bob.\", \"mentions\": [{\"start\": 10, \"end\": 13, \"kind\": \"person\"}],"
                        + " \"quotes\": [{\"start\": 0, \"end\": 3, \"speaker\": \"Bob\"}]}\n");

        assertThat(run("--explain", file.toString())).isZero();

        assertThat(out.toString()).contains("⟨Yes|Bob⟩, said [Bob|person·marked].");
    }

    @Test
    void wrongOptionsAreRefusedWithWhatThereIs() {
        assertThat(run("--annotator", "corenlp", "x.txt")).isEqualTo(2);
        assertThat(run("--annotate", "some", "x.txt")).isEqualTo(2);
        assertThat(run("--published", "2025-02-30", "x.txt")).isEqualTo(2);
        assertThat(run("--format", "corel", "x.txt")).isEqualTo(2);
        assertThat(error.toString())
                .contains("there is no file or folder x.txt")
                .contains("'some' is not one of missing, all, none")
                .contains("'2025-02-30' is not a day, month or year of the calendar")
                .contains(
                        "there is no format corel; there are dateline, agency, alto, annotated, brat, conll, corenlp, csv,"
                                + " europresse, factiva, feed, gkg, html, json, jsonfeed, mail, mets, newsml, nexis, nif, ninjs, office, pdf,"
                                + " proquest, reuters21578, rtf, sitemap, spans, tei, text, w3c, warc");
    }

    @Test
    void anAnnotatorThatIsNotThereIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), STORY);

        assertThat(run("--annotator", "corenlp", file.toString())).isEqualTo(2);

        assertThat(error.toString()).startsWith("There is no annotator corenlp; there are builtin, none.\n");
    }

    @Test
    void withoutAnnotatorTheArticlesComeOutAsTheyAre() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), STORY);

        assertThat(run("--annotator", "none", file.toString())).isZero();

        assertThat(out.toString()).contains("\"title\":\"Talks end\"").doesNotContain("mentions");
    }

    @Test
    void coloursAreForTerminalsWhoseOwnersWantThem() {
        assertThat(Explanation.Painter.of(Map.of(), true)).isEqualTo(Explanation.Painter.COLOURS);
        assertThat(Explanation.Painter.of(Map.of("NO_COLOR", ""), true)).isEqualTo(Explanation.Painter.COLOURS);
        assertThat(Explanation.Painter.of(Map.of("NO_COLOR", "1"), true)).isEqualTo(Explanation.Painter.BRACKETS);
        assertThat(Explanation.Painter.of(Map.of("TERM", "dumb"), true)).isEqualTo(Explanation.Painter.BRACKETS);
        assertThat(Explanation.Painter.of(Map.of(), false)).isEqualTo(Explanation.Painter.BRACKETS);
        assertThat(Explanation.Painter.COLOURS.mention("Bob", EntityKind.PERSON, "model"))
                .isEqualTo("\u001b[1;34mBob\u001b[0m\u001b[2m·model\u001b[0m");
    }

    @Test
    void theOutputIsNotReadAndLibrariesPrintNothing() throws IOException, InterruptedException {
        assumeThat(Path.of("/dev/stdout")).exists();
        Files.writeString(folder.resolve("a.txt"), STORY);
        Files.writeString(
                folder.resolve("b.rss"),
                "<rss><channel><item><title>Café</title></item></channel></rss>",
                StandardCharsets.ISO_8859_1);
        Path output = folder.resolve("out.jsonl");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.dateline.cli.Main",
                        "annotate",
                        "--annotate",
                        "none",
                        output.toString(),
                        folder.toString())
                .redirectOutput(output.toFile())
                .start();
        try (InputStream problems = process.getErrorStream()) {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(new String(problems.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(output + " receives the output of this command, so it is not read\n" + folder
                            + "/b.rss: rejected, it is taken for a feed (RSS, Atom) or an export of WordPress (WXR), in XML,"
                            + " but it is not well-formed XML, line 1: a byte there is not valid UTF-8\n" + folder
                            + ": 1 file is left out (output of this command 1)\n");
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).isEqualTo(3);
        assertThat(output).content().hasLineCount(1);
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "annotate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.commandLine(() -> false)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(error, true))
                .execute(all);
    }
}
