package dev.dateline.index;

import dev.dateline.text.Digests;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Recognises ids that come a second time in one run. It keeps a 64-bit fingerprint of each id, so that an archive of five
 * million articles takes 64 MB; the chance that two different ids among them share a fingerprint is one in a million.
 * Any ids after the first {@link #MOST} are not remembered: a repeated id then replaces the earlier article, and the run
 * reports that it has stopped looking. One thread.
 */
final class SeenIds {
    /** Their fingerprints fit in a quarter of a heap of 256 MB. */
    static final int MOST = 5_000_000;

    /** Zero marks a free slot; an id with that fingerprint, one in 2^64, is taken for another. */
    private static final long FREE = 0;

    private final MessageDigest digest = Digests.sha256();
    private long[] slots = new long[1 << 12];
    private int size;

    /** Whether the id comes for the first time, as far as it is remembered. */
    boolean add(String id) {
        long fingerprint = fingerprint(id);
        int slot = find(fingerprint);
        if (slots[slot] == fingerprint) {
            return false;
        }
        if (size < MOST) {
            slots[slot] = fingerprint;
            size++;
            // At three quarters full, a search still takes two or three steps.
            if (size > slots.length / 4 * 3) {
                grow();
            }
        }
        return true;
    }

    /** Whether no more ids can be remembered. */
    boolean isFull() {
        return size == MOST;
    }

    private int find(long fingerprint) {
        int slot = (int) fingerprint & (slots.length - 1);
        while (slots[slot] != FREE && slots[slot] != fingerprint) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        for (long fingerprint : old) {
            if (fingerprint != FREE) {
                slots[find(fingerprint)] = fingerprint;
            }
        }
    }

    private long fingerprint(String id) {
        byte[] hash = digest.digest(id.getBytes(StandardCharsets.UTF_8));
        long fingerprint = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            fingerprint = (fingerprint << Byte.SIZE) | (hash[i] & 0xFF);
        }
        return fingerprint == FREE ? 1 : fingerprint;
    }
}
