package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.cli.Main;
import dev.dateline.read.page.Document.NoArticle;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadLimitsTest extends FilesCase {
    private static final String MAIL = """
            From: Ann Marsh <ann@courier.example>
            Subject: Talks
            Date: Fri, 1 Aug 2025 10:00:00 +0000
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            """;
    private static final String ITEM =
            "<item><title>T</title><link>https://courier.example/1</link><description>%s</description></item>";
    private static final String LINE = "Talks on the bridge resumed on Friday.\n";

    @Test
    void aPageOfTooManyElementsIsRejected() {
        assertThat(ReadLimits.tree("<p>a</p>".repeat(ReadLimits.ELEMENTS)).select("p"))
                .hasSize(ReadLimits.ELEMENTS);
        assertThatThrownBy(() -> ReadLimits.tree("<p>a</p>".repeat(ReadLimits.ELEMENTS + 1)))
                .isInstanceOf(NoArticle.class)
                .hasMessage("the page has more than 100000 elements; divide it");
    }

    @Test
    void aTextOfTooManyLinesIsRejected() {
        String most = "-\n".repeat(ReadLimits.LINES - 1);

        assertThat(ReadLimits.checkedLines(most)).isSameAs(most);
        assertThatThrownBy(() -> ReadLimits.checkedLines(most + "\n"))
                .isInstanceOf(NoArticle.class)
                .hasMessage("the text has more than 250000 lines; divide it");
    }

    /** With the heap that the start script gives the program; Java ends it as soon as that is used up. */
    @Test
    void noFileUsesUpTheMemoryOfTheProgram(@TempDir Path outputs) throws Exception {
        write("a.txt", A);
        write("b.docx", zipBomb(Map.of("[Content_Types].xml", utf8("<Types/>")), "word/document.xml", "<w><p>"));
        write("c.html", "<p>a talk</p>".repeat(1_000_000));
        write("d.txt", "-\n".repeat(8_000_000));
        write("e.eml", MAIL + LINE.repeat(500_000));
        write("f.eml", MAIL + LINE.repeat(900_000));
        write("g.mbox", "From ann@courier.example Fri Aug  1 10:00:00 2025\n" + MAIL + LINE.repeat(900_000));
        write("h.xml", "<rss version='2.0'><channel>" + ITEM.formatted(LINE.repeat(500_000)) + "</channel></rss>");
        write("i.xml", "<rss version='2.0'><channel>" + ITEM.formatted("<p/>".repeat(200_000)) + "</channel></rss>");
        Path out = outputs.resolve("out.jsonl");
        Path errors = outputs.resolve("errors.log");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process program = new ProcessBuilder(
                        java.toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "annotate",
                        folder.toString())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();

        try {
            assertThat(program.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            program.destroyForcibly();
        }

        assertThat(Files.readAllLines(out))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains(A));
        String before = folder + File.separator;
        List<String> rejected = Files.readString(errors, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(": rejected, "))
                .map(line -> line.replace(before, "").replaceFirst(" MB, the most that fits.*", " MB"))
                .toList();
        assertThat(rejected)
                .containsExactly(
                        "b.docx: rejected, the document without its pictures is longer than 30 MB",
                        "c.html: rejected, the page has more than 100000 elements; divide it",
                        "d.txt: rejected, the text has more than 250000 lines; divide it",
                        "e.eml: rejected, the text of the mail is longer than 16 MB, the most that is read as one article",
                        "f.eml: rejected, the file is longer than 30 MB",
                        "g.mbox: message 1: rejected, the mail is longer than 30 MB",
                        "h.xml: rejected, it is taken for a feed (RSS, Atom) or an export of WordPress (WXR), in XML,"
                                + " but an element is longer than 16 million characters",
                        "i.xml: rejected, it is taken for a feed (RSS, Atom) or an export of WordPress (WXR), in XML,"
                                + " but an element has more than 100000 elements");
        assertThat(program.exitValue()).isEqualTo(3);
    }
}
