package dev.dateline.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes taken from the input files, before decompression. Safe for many threads. */
final class ByteCounter {
    private final AtomicLong bytes = new AtomicLong();

    /** How many bytes have been taken so far. */
    long bytes() {
        return bytes.get();
    }

    /** Counts bytes that somebody else takes; fewer than none count as none. */
    void add(long taken) {
        bytes.addAndGet(Math.max(0, taken));
    }

    /** The same stream, counted; closing it closes {@code input}. */
    InputStream counting(InputStream input) {
        return new FilterInputStream(input) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                bytes.addAndGet(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                bytes.addAndGet(Math.max(0, count));
                return count;
            }
        };
    }
}
