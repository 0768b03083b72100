package dev.dateline.text.word;

/**
 * Converts offsets in a text between code points and Java's UTF-16 units. Building it walks the
 * text once; each look-up then costs nothing for a text without surrogate pairs, and a binary search otherwise. Safe
 * for many threads.
 */
public final class CodePoints {
    private final String text;
    /** For each surrogate pair, in order, the code point offset of the character it makes. */
    private final int[] pairs;

    private CodePoints(String text, int[] pairs) {
        this.text = text;
        this.pairs = pairs;
    }

    /** Offsets of that text; a lone surrogate counts as one code point, as everywhere in Java. */
    public static CodePoints of(String text) {
        int codePoints = text.codePointCount(0, text.length());
        int[] pairs = new int[text.length() - codePoints];
        int found = 0;
        for (int unit = 0, codePoint = 0; found < pairs.length; codePoint++) {
            int width = Character.charCount(text.codePointAt(unit));
            if (width == 2) {
                pairs[found++] = codePoint;
            }
            unit += width;
        }
        return new CodePoints(text, pairs);
    }

    /** How many code points the text has. */
    public int length() {
        return text.length() - pairs.length;
    }

    /** The UTF-16 offset of a code point offset between 0 and {@link #length()}. */
    public int toUtf16(int codePoint) {
        return codePoint + pairsBefore(codePoint);
    }

    /** The code point offset of a UTF-16 offset between 0 and the text's length; inside a pair, that of the pair. */
    public int fromUtf16(int unit) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            // The pair with index n begins at unit pairs[n] + n and ends one unit later.
            if (pairs[middle] + middle + 1 < unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean inside = low < pairs.length && pairs[low] + low + 1 == unit;
        return inside ? pairs[low] : unit - low;
    }

    /** The words under a span that lies inside the text. */
    public String cut(Span span) {
        return text.substring(toUtf16(span.start()), toUtf16(span.end()));
    }

    private int pairsBefore(int codePoint) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
