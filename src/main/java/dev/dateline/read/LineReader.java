package dev.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream of UTF-8 into lines, or into JSON objects, and never holds more than one of at most
 * {@link ReadLimits#ARTICLE} bytes; a longer one is skipped, and only its beginning is kept. Lines end with LF or CR LF; a
 * byte order mark at the beginning is left out. One thread; the caller closes the stream.
 */
final class LineReader {
    /** How much of a line that is too long is kept, in bytes: enough to recognise it. */
    private static final int KEPT_OF_LONG_LINE = 1000;

    /** Why a line is not even looked at. */
    enum Problem {
        TOO_LONG,
        NOT_UTF8
    }

    /**
     * A line as it was read.
     *
     * @param number counted from 1; of an object, the number of its first line
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
    private final boolean objects;
    private long lineBreaks;

    /** Reads lines. */
    LineReader(InputStream input) {
        this(input, false);
    }

    private LineReader(InputStream input, boolean objects) {
        this.input = input;
        this.objects = objects;
    }

    /**
     * Reads JSON objects that are in an array, or follow each other, over any number of lines. Anything else between
     * them is returned like an object.
     */
    static LineReader ofObjects(InputStream input) {
        return new LineReader(input, true);
    }

    /**
     * The next line that is not blank, or the next object; null at the end.
     *
     * @throws IOException when the stream fails; the part that was read of a line is then lost
     */
    @Nullable
    Line next() throws IOException {
        while (objects ? readObject() : readLine()) {
            if (!isBlank()) {
                return tooLong ? cut() : decoded();
            }
        }
        return null;
    }

    /** The number of the last line that was begun; 0 before the first. */
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

    private boolean readObject() throws IOException {
        length = 0;
        tooLong = false;
        int depth = 0;
        boolean inString = false;
        boolean escaped = false;
        while (position < limit || fill()) {
            byte next = buffer[position];
            if (length == 0 && isBetweenObjects(next)) {
                lineBreaks += next == '\n' ? 1 : 0;
                position++;
                continue;
            }
            if (depth == 0 && length > 0 && (next == ',' || next == ']' || next == '\n')) {
                return true;
            }
            number = length == 0 ? lineBreaks + 1 : number;
            append(position + 1);
            position++;
            lineBreaks += next == '\n' ? 1 : 0;
            if (inString) {
                inString = escaped || next != '"';
                escaped = !escaped && next == '\\';
            } else if (next == '"') {
                inString = depth > 0;
            } else if (next == '{' || next == '[') {
                depth++;
            } else if (next == '}' || next == ']') {
                depth--;
                if (depth <= 0) {
                    return true;
                }
            }
        }
        return length > 0;
    }

    /** White space, the parts of an array, and a byte order mark. */
    private static boolean isBetweenObjects(byte next) {
        return switch (next) {
            case ' ', '\t', '\r', '\n', ',', '[', ']', (byte) 0xEF, (byte) 0xBB, (byte) 0xBF -> true;
            default -> false;
        };
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
        if (length + count > ReadLimits.ARTICLE) {
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

    /** Distinguishes a U+FFFD in the file itself from one that decoding has put in place of broken bytes. */
    private boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, length));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }
}
