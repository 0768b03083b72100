package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** Texts and pages from archives, well meant and ill. */
class ArchivesTest extends FilesCase {
    @Test
    void archivesAreReadLikeFolders() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a/one.txt", utf8(A));
        files.put("a/two.txt.gz", gzip(utf8(B)));
        files.put("three.html", utf8(PAGE));
        files.put("inner.zip", zip(Map.of("x.txt", utf8("x"))));
        files.put("__MACOSX/._one.txt", utf8("x"));
        for (Path archive : List.of(
                write("a.zip", zip(files)),
                write("a.tar", tar(files)),
                write("a.tgz", tgz(files)),
                write("packed", tgz(files)))) {
            List<ReadEvent> events = read(archive);

            assertThat(texts(events)).as(archive.toString()).containsExactly(A, B, C);
            assertThat(events.getLast())
                    .isEqualTo(new ReadEvent.FileNotice(
                            archive + ": 1 file is left out (archives in the archive 1)", false));
            assertThat(((ReadEvent.Read) events.getFirst()).line().place()).isEqualTo(archive + ": a/one.txt");
        }
    }

    @Test
    void archivesInAFolderAreRead() throws IOException {
        write("a.zip", zip(Map.of("one.txt", utf8(A))));
        write("b.tar.gz", tgz(Map.of("two.txt", utf8(B))));
        write("c.txt", C);

        assertThat(texts(read(folder))).containsExactly(A, B, C);
    }

    @Test
    void pathsThatLeadOutOfAnArchiveAndLinksAreNotRead() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String path : List.of("../up.txt", "a/../../up.txt", "/etc/x.txt", "C:\\x.txt", "..\\x.txt")) {
            files.put(path, utf8("Secret."));
        }
        files.put("good..txt", utf8(A));
        Path zip = write("a.zip", zip(files));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry link = new TarArchiveEntry("link.txt", TarArchiveEntry.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }

        assertThat(read(zip).getLast())
                .isEqualTo(new ReadEvent.FileNotice(
                        zip + ": 5 files are left out (paths that lead out of the archive 5)", false));
        assertThat(texts(read(zip))).containsExactly(A);
        Path tar = write("a.tar", bytes.toByteArray());
        assertThat(read(tar))
                .containsExactly(
                        new ReadEvent.FileLeftOut(tar + ": link.txt", "links and devices"),
                        new ReadEvent.FileNotice(tar + ": 1 file is left out (links and devices 1)", false));
    }

    @Test
    void anArchiveThatUnpacksToFarMoreIsNotReadOn() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("first.txt", utf8(A));
        byte[] zeros = new byte[15 << 20];
        for (int i = 0; i < 8; i++) {
            files.put("bomb" + i + ".txt", zeros);
        }
        Path zip = write("a.zip", zip(files));
        Path tar = write("a.tgz", tgz(files));

        String reason =
                "it unpacks to more than 200 times its size, like an archive that is made to do harm; the rest is"
                        + " not read";
        assertThat(texts(read(zip))).containsExactly(A);
        assertThat(read(zip).getLast()).isEqualTo(lost(zip + ": bomb4.txt could not be read: " + reason));
        assertThat(texts(read(tar))).containsExactly(A);
        assertThat(read(tar).getLast().toString()).contains(reason);
    }

    @Test
    void archivesThatWereCutShortGiveWhatCanBeRead() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("one.txt", utf8(A));
        files.put("two.txt", random(200_000));
        byte[] zip = zip(files);
        byte[] tar = tgz(files);
        Path cutZip = write("a.zip", Arrays.copyOf(zip, zip.length - 500));
        Path cutTar = write("a.tgz", Arrays.copyOf(tar, tar.length - 5_000));

        assertThat(read(cutZip))
                .containsExactly(
                        lost(cutZip + " is not a readable zip archive, or it is truncated: zip END header not found"));
        List<ReadEvent> events = read(cutTar);
        assertThat(texts(events)).containsExactly(A);
        assertThat(events).anySatisfy(event -> assertThat(event.toString()).contains("the file is truncated"));
    }

    @Test
    void pipesAndLinksOutOfAFolderAreLeftOut() throws Exception {
        Path inside = Files.createDirectory(folder.resolve("in"));
        Files.write(inside.resolve("a.txt"), utf8(A));
        Path outside = Files.write(folder.resolve("secret.txt"), utf8(B));
        Files.createSymbolicLink(inside.resolve("b.txt"), outside);
        Files.createSymbolicLink(inside.resolve("c.txt"), inside.resolve("a.txt"));
        Path nowhere = Files.createSymbolicLink(inside.resolve("d.txt"), inside.resolve("gone.txt"));
        Path pipe = inside.resolve("p.txt");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);

        List<ReadEvent> events = read(inside);

        assertThat(texts(events)).containsExactly(A, A);
        assertThat(events).contains(lost(nowhere + " cannot be opened: it does not exist"));
        assertThat(events.getLast())
                .isEqualTo(new ReadEvent.FileNotice(
                        inside + ": 2 files are left out (links out of the folder 1, pipes and devices 1)", false));
        assertThat(new InputFile(pipe.toString()).problem())
                .hasValue(pipe + " is a pipe or a device; send its data to the standard input, and name - instead");
        assertThat(read(pipe))
                .singleElement()
                .satisfies(event -> assertThat(event.toString()).contains("is a pipe"));
    }
}
