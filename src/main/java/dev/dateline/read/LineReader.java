package dev.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of UTF-8 into lines without ever holding more than one line of at most {@link #LONGEST_LINE} bytes; a
 * longer one is skipped, and only its beginning is kept. Lines end with LF or CR LF; a byte order mark at the
 * beginning is left out. One thread; whoever opened the stream closes it.
 */
final class LineReader {
    /**
     * The longest line that is read, in bytes: a text of 10 million characters with its annotations fits, and the
     * program still runs with a heap of 256 MB, since such a line takes about eight times its size on its way.
     */
    static final int LONGEST_LINE = 16 * 1024 * 1024;

    /** How much of a line that is too long is kept, in bytes: enough to recognise it. */
    private static final int KEPT_OF_LONG_LINE = 1000;

    /** What is wrong with a line before anybody looks at its content. */
    enum Problem {
        TOO_LONG,
        NOT_UTF8
    }

    /**
     * A line as it was read.
     *
     * @param number counted from 1
     * @param text without line break
     * @param problem why it cannot be used; null for a good line
     */
    record Line(long number, String text, @Nullable Problem problem) {}

    private final InputStream input;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int limit;
    private byte[] line = new byte[8 * 1024];
    private int length;
    private boolean tooLong;
    private long number;

    LineReader(InputStream input) {
        this.input = input;
    }

    /**
     * The next line that is not blank; null at the end.
     *
     * @throws IOException when the stream fails; what was read of the line under way is then lost
     */
    @Nullable
    Line next() throws IOException {
        while (readLine()) {
            if (!isBlank()) {
                return tooLong ? cut() : decoded();
            }
        }
        return null;
    }

    /** The number of the line that was read last, or is being read; 0 before the first. */
    long number() {
        return number;
    }

    private boolean readLine() throws IOException {
        number++;
        length = 0;
        tooLong = false;
        boolean any = false;
        while (position < limit || fill()) {
            any = true;
            int end = lineBreak();
            append(end);
            if (end < limit) {
                position = end + 1;
                break;
            }
            position = limit;
        }
        strip();
        return any;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, input.read(buffer));
        return limit > 0;
    }

    private int lineBreak() {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private void append(int end) {
        int count = end - position;
        if (tooLong) {
            return;
        }
        if (length + count > LONGEST_LINE) {
            tooLong = true;
            line = Arrays.copyOf(line, KEPT_OF_LONG_LINE);
            length = Math.min(length, KEPT_OF_LONG_LINE);
            return;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(length + count, 2 * line.length));
        }
        System.arraycopy(buffer, position, line, length, count);
        length += count;
    }

    private void strip() {
        if (!tooLong && length > 0 && line[length - 1] == '\r') {
            length--;
        }
        boolean mark = number == 1
                && length >= 3
                && line[0] == (byte) 0xEF
                && line[1] == (byte) 0xBB
                && line[2] == (byte) 0xBF;
        if (mark) {
            length -= 3;
            System.arraycopy(line, 3, line, 0, length);
        }
    }

    private boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return !tooLong;
    }

    private Line cut() {
        return new Line(number, text(), Problem.TOO_LONG);
    }

    private Line decoded() {
        String text = text();
        boolean sound = text.indexOf('\uFFFD') < 0 || isUtf8();
        return new Line(number, text, sound ? null : Problem.NOT_UTF8);
    }

    private String text() {
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }

    /** Tells a U+FFFD that the file itself holds from one that decoding has put in place of broken bytes. */
    private boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }
}
