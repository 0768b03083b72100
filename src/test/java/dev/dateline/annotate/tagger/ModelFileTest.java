package dev.dateline.annotate.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.bench.train.MarkedText;
import dev.dateline.bench.train.PerceptronTrainer;
import dev.dateline.text.token.Tokens;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ModelFileTest {
    @Test
    void clustersAreTheSameAfterWritingAndReading() throws IOException {
        ClusterTable table = ClusterTable.read(new ByteArrayInputStream(clusters()));

        assertThat(Integer.toBinaryString(table.path("moscow"))).isEqualTo("10110");
        assertThat(Integer.toBinaryString(table.path("moscovite"))).isEqualTo("10111");
        assertThat(Integer.toBinaryString(table.path("\u00e9lys\u00e9e"))).isEqualTo("100");
        assertThat(table.path("london")).isZero();
    }

    @Test
    void theSameTextsAndSeedGiveTheSameBytesAndTheModelLabelsWhatItLearned() throws IOException {
        byte[] once = trained();
        byte[] again = trained();
        ClusterTable clusters = ClusterTable.read(new ByteArrayInputStream(clusters()));
        TagModel model = TagModel.read(new ByteArrayInputStream(once));

        assertThat(again).isEqualTo(once);
        assertThat(new NameTagger(model, clusters).tag(Tokens.ofSentences(List.<String[]>of(sentence()))))
                .extracting(name -> name.from() + "-" + name.to() + " " + name.kind())
                .containsExactly("0-2 PERSON", "3-4 PLACE");
    }

    @Test
    void aModelThatIsCutShortIsRefused() throws IOException {
        byte[] whole = trained();

        assertThatThrownBy(() -> TagModel.read(new ByteArrayInputStream(whole, 0, whole.length - 5)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut short")
                .hasMessageContaining(String.valueOf(whole.length - 16));
    }

    @Test
    void aDamagedModelIsRefusedWithItsChecksum() throws IOException {
        byte[] damaged = trained();
        damaged[damaged.length / 2] ^= 1;

        assertThatThrownBy(() -> TagModel.read(new ByteArrayInputStream(damaged)))
                .isInstanceOf(IOException.class)
                .hasMessageMatching(".*damaged: checksum [0-9a-f]{8}, expected [0-9a-f]{8}; copy it again .*");
    }

    @Test
    void anotherFileOrVersionIsRefused() throws IOException {
        byte[] other = trained();
        other[7] = 9;

        assertThatThrownBy(() -> TagModel.read(new ByteArrayInputStream(clusters())))
                .hasMessage("this is not a DLNM file");
        assertThatThrownBy(() -> TagModel.read(new ByteArrayInputStream(other)))
                .hasMessage("the DLNM file has version 9, this program reads 2");
        assertThatThrownBy(() -> TagModel.read(new ByteArrayInputStream(new byte[3])))
                .hasMessage("this is not a DLNM file");
    }

    private static byte[] clusters() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ClusterTable.write(
                new TreeMap<>(Map.of("moscow", "0110", "moscovite", "0111", "\u00e9lys\u00e9e", "00")), bytes);
        return bytes.toByteArray();
    }

    private static String[] sentence() {
        return new String[] {"Jane", "Roe", "left", "Paris", "."};
    }

    private static byte[] trained() throws IOException {
        ClusterTable clusters = ClusterTable.read(new ByteArrayInputStream(clusters()));
        PerceptronTrainer trainer = new PerceptronTrainer(clusters, 1);
        int[] labels = {1, 3, 0, 12, 0};
        MarkedText text = new MarkedText(Tokens.ofSentences(List.<String[]>of(sentence())), labels);
        trainer.learn(Arrays.asList(text, text, text), 5, errors -> {});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        trainer.model(0).write(bytes);
        return bytes.toByteArray();
    }
}
