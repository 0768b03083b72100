package dev.dateline.text.place;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The gazetteer's lines as they stand in the file, because most are never asked for. Safe for many threads. */
public final class Rows {
    private final byte[] bytes;
    private final int[] starts;

    /** Lines that begin at the starts; one more entry tells where the last one ends. Keeps both arrays. */
    public Rows(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    int size() {
        return starts.length - 1;
    }

    public Row row(int row) {
        int end = starts[row];
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Row.parse(new String(bytes, starts[row], end - starts[row], StandardCharsets.UTF_8));
    }

    String id(int row) {
        return new String(bytes, starts[row], idLength(row), StandardCharsets.ISO_8859_1);
    }

    int idLength(int row) {
        int end = starts[row];
        while (bytes[end] != '\t') {
            end++;
        }
        return end - starts[row];
    }

    /** Writes the id of a row to the buffer, from its beginning. */
    void copyId(int row, char[] target) {
        int start = starts[row];
        for (int i = 0; bytes[start + i] != '\t'; i++) {
            target[i] = (char) bytes[start + i];
        }
    }

    /** The row of an id; negative when there is none. */
    int find(String id) {
        byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(
                    bytes, starts[middle], starts[middle] + idLength(middle), wanted, 0, wanted.length);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
