package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void linesEndWithAnyLineBreak() throws IOException {
        assertThat(lines("a\nb\r\n\n  \t\r\nc"))
                .containsExactly(
                        new LineReader.Line(1, "a", null),
                        new LineReader.Line(2, "b", null),
                        new LineReader.Line(5, "c", null));
    }

    @Test
    void aByteOrderMarkIsLeftOut() throws IOException {
        assertThat(lines("\uFEFFa\n\uFEFFb"))
                .containsExactly(new LineReader.Line(1, "a", null), new LineReader.Line(2, "\uFEFFb", null));
    }

    @Test
    void nothingIsNoLine() throws IOException {
        assertThat(lines("")).isEmpty();
        assertThat(lines("\uFEFF")).isEmpty();
    }

    @Test
    void brokenUtf8IsToldAndTheNextLineIsRead() throws IOException {
        byte[] bytes = {'a', (byte) 0xE4, 'b', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n', 'c'};

        List<LineReader.Line> lines = lines(new ByteArrayInputStream(bytes));

        assertThat(lines.get(0)).isEqualTo(new LineReader.Line(1, "a\uFFFDb", LineReader.Problem.NOT_UTF8));
        assertThat(lines.get(1).problem()).isEqualTo(LineReader.Problem.NOT_UTF8);
        assertThat(lines.get(2)).isEqualTo(new LineReader.Line(3, "c", null));
    }

    @Test
    void aReplacementCharacterOfTheFileItselfIsFine() throws IOException {
        assertThat(lines("a\uFFFDb")).containsExactly(new LineReader.Line(1, "a\uFFFDb", null));
    }

    @Test
    void aLineOf50MegabytesIsSkippedWithItsBeginningKept() throws IOException {
        List<LineReader.Line> lines = lines(new LongLine(50 * 1024 * 1024));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).problem()).isEqualTo(LineReader.Problem.TOO_LONG);
        assertThat(lines.get(0).text()).isEqualTo("x".repeat(1000));
        assertThat(lines.get(1)).isEqualTo(new LineReader.Line(2, "end", null));
    }

    @Test
    void theLongestLineIsReadWhole() throws IOException {
        List<LineReader.Line> lines = lines(new LongLine(ReadLimits.ARTICLE));

        assertThat(lines.get(0).problem()).isNull();
        assertThat(lines.get(0).text()).hasSize(ReadLimits.ARTICLE);
    }

    @Test
    void randomLinesComeBackWhateverTheStreamHandsOut() throws IOException {
        Random random = new Random(20260106);
        for (int round = 0; round < 100; round++) {
            List<String> written = new ArrayList<>();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int line = random.nextInt(20); line > 0; line--) {
                String text = "<" + "é😀x".repeat(random.nextInt(5000)) + ">";
                written.add(text);
                bytes.writeBytes((text + (random.nextBoolean() ? "\n" : "\r\n")).getBytes(StandardCharsets.UTF_8));
            }

            List<LineReader.Line> read = lines(new Dribble(bytes.toByteArray(), random));

            assertThat(read.stream().map(LineReader.Line::text)).containsExactlyElementsOf(written);
        }
    }

    @Test
    void randomBytesNeverBreakIt() throws IOException {
        Random random = new Random(20260107);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);

            assertThat(lines(new Dribble(bytes, random))).allMatch(line -> line.number() > 0);
        }
    }

    private static List<LineReader.Line> lines(String text) throws IOException {
        return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<LineReader.Line> lines(InputStream input) throws IOException {
        LineReader reader = new LineReader(input);
        List<LineReader.Line> lines = new ArrayList<>();
        for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }

    /** A line of this many x, followed by a line that says end. */
    private static final class LongLine extends InputStream {
        private static final byte[] END = "\nend".getBytes(StandardCharsets.UTF_8);
        private final int length;
        private int position;

        LongLine(int length) {
            this.length = length;
        }

        @Override
        public int read() {
            int at = position++;
            if (at < length) {
                return 'x';
            }
            return at - length < END.length ? END[at - length] : -1;
        }

        @Override
        public int read(byte[] target, int offset, int count) {
            int read = 0;
            for (int next = 0; read < count && (next = read()) >= 0; read++) {
                target[offset + read] = (byte) next;
            }
            return read == 0 ? -1 : read;
        }
    }

    /** Returns a few bytes at a time. */
    private static final class Dribble extends ByteArrayInputStream {
        private final Random random;

        Dribble(byte[] bytes, Random random) {
            super(bytes);
            this.random = random;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 1 + random.nextInt(3000)));
        }
    }
}
