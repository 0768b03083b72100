package dev.dateline.bench.annotate;

/**
 * How many were right, how many were found, how many were marked.
 *
 * @param right found and marked
 * @param found all that the annotator found
 * @param marked all that people had marked
 */
public record Tally(int right, int found, int marked) {
    /** Nothing counted yet. */
    public static final Tally NONE = new Tally(0, 0, 0);

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(right + other.right, found + other.found, marked + other.marked);
    }

    /** The share of what was found that is right, 0 to 100; 100 when nothing was found. */
    public double precision() {
        return found == 0 ? 100 : 100.0 * right / found;
    }

    /** The share of what was marked that was found, 0 to 100; 100 when nothing was marked. */
    public double recall() {
        return marked == 0 ? 100 : 100.0 * right / marked;
    }

    /** The harmonic mean of precision and recall, 0 to 100. */
    public double f1() {
        return found + marked == 0 ? 100 : 200.0 * right / (found + marked);
    }
}
