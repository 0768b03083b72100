package dev.dateline.family;

import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The numbers in a text: {@code 6-3/8}, {@code 1.5}, {@code 10,000}. They are mostly what distinguishes a near duplicate from
 * the next report of the same form, yesterday's weather from today's. The smallest hashes are kept, at most {@link #MOST}.
 * Immutable.
 */
final class Figures {
    /** Few news articles have more numbers; of those that do, this many are enough. */
    static final int MOST = 32;

    private final short[] hashes;

    /** Those with these hashes, ascending. */
    Figures(short[] hashes) {
        this.hashes = hashes;
    }

    /** The numbers of a text. */
    static Figures of(String text) {
        NavigableSet<Short> hashes = new TreeSet<>();
        for (int at = 0; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                int end = end(text, at);
                hashes.add((short) Shingles.mixed(text.substring(at, end).hashCode()));
                if (hashes.size() > MOST) {
                    hashes.pollLast();
                }
                at = end;
            }
        }
        short[] kept = new short[hashes.size()];
        int i = 0;
        for (short hash : hashes) {
            kept[i++] = hash;
        }
        return new Figures(kept);
    }

    /** Their hashes, ascending; not to be changed. */
    short[] hashes() {
        return hashes;
    }

    /** Where a number ends: signs between digits belong to it. */
    private static int end(String text, int start) {
        int end = start + 1;
        while (end < text.length()) {
            boolean digit = Character.isDigit(text.charAt(end));
            boolean between = end + 1 < text.length()
                    && ".,/-:".indexOf(text.charAt(end)) >= 0
                    && Character.isDigit(text.charAt(end + 1));
            if (!digit && !between) {
                return end;
            }
            end++;
        }
        return end;
    }

    /**
     * The share of the numbers of the text that has fewer of them that are in the other too, 0 to 1; 1 when one has none.
     * So a copy that is cut short is as good as a whole one.
     */
    double similarity(Figures other) {
        if (hashes.length == 0 || other.hashes.length == 0) {
            return 1;
        }
        int common = 0;
        int either = 0;
        int i = 0;
        int j = 0;
        while (either < MOST && (i < hashes.length || j < other.hashes.length)) {
            int here = i < hashes.length ? hashes[i] : Integer.MAX_VALUE;
            int there = j < other.hashes.length ? other.hashes[j] : Integer.MAX_VALUE;
            common += here == there ? 1 : 0;
            i += here <= there ? 1 : 0;
            j += there <= here ? 1 : 0;
            either++;
        }
        int fewer = Math.min(i, j);
        return fewer == 0 ? 0 : (double) common / fewer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Figures figures && Arrays.equals(hashes, figures.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }
}
