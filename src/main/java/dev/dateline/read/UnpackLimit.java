package dev.dateline.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Stops the unpacking of an archive that was made to fill a disk or a life: one that becomes far larger than any packed
 * text does. One thread.
 */
final class UnpackLimit {
    /** Text is packed to a fifth, tables and lists to a fiftieth at best; bombs to a thousandth and less. */
    private static final long MOST_TIMES = 200;

    /** An archive that unpacks to less than this does no harm whatever its ratio. */
    private static final long HARMLESS = 64L << 20;

    private final LongSupplier packed;
    private long unpacked;

    /** For an archive of which so many bytes have been taken. */
    UnpackLimit(LongSupplier packed) {
        this.packed = packed;
    }

    /** Whether the archive has become too large to be read on. */
    boolean isPassed() {
        return unpacked > HARMLESS && unpacked / MOST_TIMES > packed.getAsLong();
    }

    /** The same stream, counted; closing it closes {@code input}. */
    InputStream limiting(InputStream input) {
        return new FilterInputStream(input) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                count(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                count(Math.max(0, count));
                return count;
            }
        };
    }

    private void count(int bytes) throws IOException {
        unpacked += bytes;
        if (isPassed()) {
            throw new IOException("it unpacks to more than " + MOST_TIMES
                    + " times its size, as archives do that are made to do harm; the rest is not read");
        }
    }
}
