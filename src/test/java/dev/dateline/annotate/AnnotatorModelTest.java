package dev.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatorModelTest {
    /** Of the frame: magic, version, length and checksum of the content, four bytes each. */
    private static final int FRAME = 16;

    @TempDir
    Path folder;

    @Test
    void aModelCutShortIsRefusedWithItsNameBothChecksumsAndWhatToDo() throws IOException {
        byte[] whole = standard();
        Path cut = Files.write(folder.resolve("cut.model"), Arrays.copyOf(whole, whole.length - 5));
        CRC32C found = new CRC32C();
        found.update(whole, FRAME, whole.length - FRAME - 5);

        assertThatThrownBy(() -> AnnotatorModel.read(cut))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "%s: the DLNM file is cut short: %d of %d bytes, checksum %08x, expected %08x; copy it again or"
                                + " make it anew with 'dateline train'",
                        cut,
                        whole.length - FRAME - 5,
                        whole.length - FRAME,
                        (int) found.getValue(),
                        ByteBuffer.wrap(whole).getInt(12));
    }

    @Test
    void theModelOfTheProgramIsReadFromAnyFile() throws IOException {
        Path file = Files.write(folder.resolve("whole.model"), standard());

        assertThat(AnnotatorModel.read(file).names().rowCount())
                .isEqualTo(AnnotatorModel.standard().names().rowCount());
    }

    @Test
    void anEmptyFileIsNoModel() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.model"));

        assertThatThrownBy(() -> AnnotatorModel.read(file)).hasMessage(file + ": this is not a DLNM file");
    }

    private static byte[] standard() throws IOException {
        try (InputStream stream = Objects.requireNonNull(AnnotatorModel.class.getResourceAsStream("names.model"))) {
            return stream.readAllBytes();
        }
    }
}
