package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.read.ReadEvent.SourceLine;
import dev.dateline.read.page.Document.Unstated;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts and pages from files, folders and archives. */
class DocumentsTest extends FilesCase {
    @Test
    void aFolderIsReadByNameThroughAllFolders() throws IOException {
        write("b.txt", A);
        write("a/z.html", PAGE);
        write("a/y.jsonl", "{\"id\":\"j\",\"text\":\"" + B + "\"}");
        write("a/picture.JPG", "x");
        write("a/notes.mp4", "x");
        write("c/other.mp4", "x");
        write(".hidden.txt", "x");

        List<ReadEvent> events = read(folder);

        assertThat(texts(events)).containsExactly(B, C, A);
        assertThat(events.getLast())
                .isEqualTo(new ReadEvent.FileNotice(folder + ": 3 files are left out (.mp4 2, .jpg 1)", false));
        assertThat(((ReadEvent.Read) events.get(3)).line().place()).isEqualTo(folder + "/a/z.html");
    }

    @Test
    void theFolderOfASavedPageIsNotRead() throws IOException {
        write("talks.html", PAGE);
        write("talks_files/ad.html", "<p>" + A + "</p>");
        write("other_files/b.txt", B);

        List<ReadEvent> events = read(folder);

        assertThat(texts(events)).containsExactly(B, C);
        assertThat(events.getLast())
                .isEqualTo(new ReadEvent.FileNotice(folder + ": 1 file is left out (folders of saved pages 1)", false));
    }

    @Test
    void datesThatNoPaperHasAreReportedOnce() throws IOException {
        write(
                "a.jsonl",
                "{\"text\": \"a\", \"published\": \"9999-12-31\"}\n{\"text\": \"b\", \"published\": \"0001-01-01\"}");

        assertThat(read(folder).getLast())
                .isEqualTo(new ReadEvent.FileNotice(
                        "2 articles have a date before 1400 or after the next year, which the timeline leaves out:"
                                + " 9999-12-31 (" + folder + "/a.jsonl, line 1)",
                        false));
    }

    @Test
    void anEmptyFolderIsReported() {
        assertThat(read(folder)).containsExactly(new ReadEvent.FileNotice(folder + " holds no files", false));
    }

    @Test
    void textsInOtherCharacterSetsAreRead() throws IOException {
        String text = "Señor Müller said “no”.";
        write("a.txt", text.getBytes(Charset.forName("windows-1252")));
        write("b.txt", ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
        write("c.txt", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
        write("d.txt", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE));
        write(
                "e.html",
                "<html><head><meta charset='iso-8859-2'></head><p>Lech Wałęsa."
                        .getBytes(Charset.forName("ISO-8859-2")));

        assertThat(texts(read(folder))).containsExactly(text, text, text, text, "Lech Wałęsa.");
    }

    @Test
    void whatIsNoTextIsRejectedWithItsReason() throws IOException {
        write("a.txt", new byte[] {'a', 0, 1, 2});
        write("b.txt", "");
        write("c.txt", " \n ");
        write("d.html", "%PDF-1.7 x");
        write("e.txt", new byte[(16 << 20) + 1]);

        assertThat(read(folder))
                .extracting(event -> ((ReadEvent.Rejected) event).reason())
                .containsExactly(
                        "the file is not text",
                        "the file is empty",
                        "the file is empty",
                        "it is taken for a PDF document with a text layer, but Missing root object specification in"
                                + " trailer.",
                        "the file is longer than 16 MB, the most that is read as one article");
    }

    @Test
    void whatTheFileSaysWinsOverItsName() throws IOException {
        write("a.txt", PAGE);
        write("b.html", "Title\nNo markup in here at all, only < and >.");

        assertThat(texts(read(folder))).containsExactly(C, "No markup in here at all, only < and >.");
    }

    @Test
    void aFormatThatIsSaidHoldsForAllFiles() throws IOException {
        write("a.story", A);
        write("b.jsonl", B);
        ReadOptions options = new ReadOptions(ArticleFormats.TEXT, false, new Unstated("2024", "Courier"));

        List<Article> articles = articles(read(options, folder));

        assertThat(articles).extracting(Article::text).containsExactly(A, B);
        assertThat(articles.getFirst().metadata().published()).isEqualTo("2024");
        assertThat(articles.getFirst().metadata().source()).isEqualTo("Courier");
    }

    @Test
    void aRejectedTextCanBeMendedInTheRejectsFile() throws IOException {
        SourceLine line = new SourceLine("folder/2024-03-03.txt", SourceLine.WHOLE_FILE, "Talks\n" + A, true, "text");
        String rejected = new RejectedLine(line, "no reason").json();

        assertThat(rejected).doesNotContain("\"line\"");
        Article article = articles(read(write("rejects.jsonl", rejected))).getFirst();
        assertThat(article.title()).isEqualTo("Talks");
        assertThat(article.metadata().published()).isEqualTo("2024-03-03");
        assertThat(new RejectedLine(new SourceLine("rejects.jsonl", 1, rejected, true, "dateline"), "still")
                        .atFirstPlace())
                .isEqualTo(new RejectedLine(line, "still"));
    }

    @Test
    void theIdOfATextDoesNotDependOnItsFile() throws IOException {
        write("one/a.txt", A);
        write("two/b.txt", A);

        assertThat(articles(read(folder)))
                .extracting(Article::id)
                .hasSize(2)
                .containsOnly(articles(read(folder.resolve("one"))).getFirst().id());
    }
}
