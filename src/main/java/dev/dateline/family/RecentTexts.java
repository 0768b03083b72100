package dev.dateline.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that came last, to be found by their bands, in memory of a fixed size: a hash table of chains over arrays.
 * Whether what is found is alike has to be looked at. One thread.
 */
final class RecentTexts {
    /** With some 260 bytes for each text and its chains, a window takes 10 MB. */
    static final int MOST = 25_000;

    /** Twenty-four bands for each text, so that chains are two long when it is full. */
    private static final int HEADS = 1 << 18;

    /** Beyond so many texts with one band, such as copies of one text, further ones would tell nothing new. */
    private static final int LONGEST_CHAIN = 16;

    private final List<KnownText> texts = new ArrayList<>();
    private final int[] heads = new int[HEADS];
    /** The last search that found a text. */
    private final int[] foundBy = new int[MOST];

    private int search;
    private int[] next = new int[1024 * Fingerprint.BANDS];

    RecentTexts() {
        Arrays.fill(heads, -1);
    }

    boolean isFull() {
        return texts.size() == MOST;
    }

    void add(KnownText text, List<Long> bands) {
        int number = texts.size();
        texts.add(text);
        if ((number + 1) * Fingerprint.BANDS > next.length) {
            next = Arrays.copyOf(next, 2 * next.length);
        }
        for (int band = 0; band < Fingerprint.BANDS; band++) {
            int head = head(bands.get(band));
            int link = number * Fingerprint.BANDS + band;
            next[link] = heads[head];
            heads[head] = link;
        }
    }

    /** Texts that may share a band with these, the latest first. */
    List<KnownText> sharing(List<Long> bands) {
        List<KnownText> found = new ArrayList<>();
        search++;
        for (long band : bands) {
            int seen = 0;
            for (int link = heads[head(band)]; link >= 0 && seen < LONGEST_CHAIN; link = next[link]) {
                int number = link / Fingerprint.BANDS;
                if (foundBy[number] != search) {
                    foundBy[number] = search;
                    found.add(texts.get(number));
                }
                seen++;
            }
        }
        return found;
    }

    private static int head(long band) {
        return (int) (Shingles.mixed(band) & HEADS - 1);
    }
}
