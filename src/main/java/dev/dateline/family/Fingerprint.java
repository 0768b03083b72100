package dev.dateline.family;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a text to recognise its near duplicates: the smallest hashes of its shingles under {@link #HASHES}
 * permutations (MinHash). The share of equal hashes estimates the share of shingles that two texts have in common. Texts of fewer than
 * {@link Shingles#FEWEST} shingles have one that only the same words have. Immutable, safe for many threads.
 */
public final class Fingerprint {
    /** The estimate is off by some 0.06 at most where it matters; more would only cost time and room. */
    static final int HASHES = 72;

    /**
     * Hashes in a band: two texts meet when all hashes of one band are equal. With 24 bands of three, copies that have half
     * of their shingles in common meet with probability 0.96, those with 60 of 100 with 0.997; unlike texts, with less
     * than one in ten, hardly ever.
     */
    static final int BAND = 3;

    /** The number of bands. */
    public static final int BANDS = HASHES / BAND;

    private static final long[] SEEDS = seeds();

    /** Above this share of shingles it is the same text in any case: a correction may change a text's only number. */
    private static final double SAME = 0.9;

    /** A text that is cut to its half has half of the shingles, and the estimate may be short of it by a little. */
    private static final double ALIKE = 0.42;

    /** The next report of the same form has few of the numbers of the one before; a copy has nearly all. */
    private static final double ALIKE_IN_FIGURES = 0.6;

    private final short[] hashes;
    private final Figures figures;

    private Fingerprint(short[] hashes, Figures figures) {
        this.hashes = hashes;
        this.figures = figures;
    }

    /**
     * The fingerprint of an article. The title counts only when the text is so short that it says little by itself, for
     * reprints often have a title of their own.
     *
     * @return null for a text without words
     */
    public static @Nullable Fingerprint of(String title, String text) {
        long[] shingles = Shingles.of(text);
        if (shingles.length == 1) {
            shingles[0] += whole(title);
        }
        return shingles.length == 0 ? null : new Fingerprint(least(shingles), Figures.of(text));
    }

    /** A number for all words of a title; 0 for one without words. */
    private static long whole(String title) {
        long whole = 0;
        for (long shingle : Shingles.of(title)) {
            whole += shingle;
        }
        return whole;
    }

    private static short[] least(long[] shingles) {
        short[] hashes = new short[HASHES];
        for (int i = 0; i < HASHES; i++) {
            long least = Long.MAX_VALUE;
            for (long shingle : shingles) {
                least = Math.min(least, Shingles.mixed(shingle ^ SEEDS[i]));
            }
            hashes[i] = (short) least;
        }
        return hashes;
    }

    private static long[] seeds() {
        long[] seeds = new long[HASHES];
        for (int i = 0; i < HASHES; i++) {
            // Any fixed numbers without a pattern do; these must never change, or copies are not known across runs.
            seeds[i] = Shingles.mixed(0x9E3779B97F4A7C15L * (i + 1));
        }
        return seeds;
    }

    /** Whether the two texts are near duplicates of one another. */
    public boolean isCopyOf(Fingerprint other) {
        double similarity = similarity(other);
        return similarity >= SAME || (similarity >= ALIKE && figures.similarity(other.figures) >= ALIKE_IN_FIGURES);
    }

    /** The share of shingles in common, estimated; 0 to 1. */
    public double similarity(Fingerprint other) {
        int equal = 0;
        for (int i = 0; i < HASHES; i++) {
            if (hashes[i] == other.hashes[i]) {
                equal++;
            }
        }
        return (double) equal / HASHES;
    }

    /** One number for each band: very similar texts have one of them in common. */
    public List<Long> bands() {
        List<Long> bands = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            long number = band;
            for (int i = band * BAND; i < (band + 1) * BAND; i++) {
                number = (number << 16) | (hashes[i] & 0xFFFF);
            }
            bands.add(number);
        }
        return bands;
    }

    /** One number for the whole. */
    public long number() {
        long number = 0;
        for (short hash : hashes) {
            number = Shingles.mixed(number ^ hash);
        }
        return number;
    }

    /** As text, to be stored: at most 280 characters. */
    public String encode() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * (HASHES + figures.hashes().length));
        bytes.asShortBuffer().put(hashes).put(figures.hashes());
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Reads what {@link #encode()} has written; null for anything else. */
    public static @Nullable Fingerprint decode(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
            int figures = bytes.capacity() / 2 - HASHES;
            if (figures < 0 || figures > Figures.MOST) {
                return null;
            }
            short[] hashes = new short[HASHES];
            short[] numbers = new short[figures];
            bytes.asShortBuffer().get(hashes).get(numbers);
            return new Fingerprint(hashes, new Figures(numbers));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint fingerprint
                && Arrays.equals(hashes, fingerprint.hashes)
                && figures.equals(fingerprint.figures);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }
}
