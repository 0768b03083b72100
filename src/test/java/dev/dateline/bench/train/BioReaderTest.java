package dev.dateline.bench.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class BioReaderTest {
    @Test
    void tagsBecomeLabelsOfFirstInnerLastAndOnlyWords() throws IOException {
        List<MarkedText> texts = read("-DOCSTART-||Jane/B-PER|van/I-PER|Roe/I-PER|of/O|Paris/B-LOC||NATO/B-ORG|"
                + "Bonn/B-ORG|x/B-MISC|-DOCSTART-|He/O");

        assertThat(texts).hasSize(2);
        assertThat(texts.getFirst().labels()).containsExactly(1, 2, 3, 0, 12, 8, 8, 0);
        assertThat(texts.getFirst().tokens().sentenceCount()).isEqualTo(2);
    }

    @Test
    void compoundsAreCutAsTheTokenizerCutsThem() throws IOException {
        MarkedText text = read("Paris-based/B-LOC|cease-fire/O").getFirst();

        assertThat(text.labels()).containsExactly(12, 0, 0, 0);
        assertThat(text.tokens().word(0)).isEqualTo("Paris");
    }

    @Test
    void aLineWithoutATagIsRefusedByItsNumber() {
        assertThatThrownBy(() -> read("Jane/B-PER|Roe"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2");
    }

    /** Reads lines that are written with a bar for a line break and a slash for a tab. */
    private static List<MarkedText> read(String lines) throws IOException {
        return BioReader.read(
                new BufferedReader(new StringReader(lines.replace('|', '\n').replace('/', '\t'))));
    }
}
