package dev.dateline.text.name;

import java.util.Arrays;
import java.util.List;

/**
 * How rare it is among the candidates for a name to agree with a part of it so well, from nearly 0 (all do) to 1 (none
 * does): the candidates themselves tell that Muhammad is common and Binalshibh is not, and that in a short word of
 * another script a vague likeness says nothing. Immutable.
 */
final class PartRarity {

    /** Who agrees as well as this has the part, however it is spelled; that one has it exactly so is no rarer. */
    private static final double HAS_THE_PART = 0.85;

    private final double[][] likenesses;
    private final int candidates;

    /**
     * Over the candidates.
     *
     * @param parts how many parts the asked name has
     * @param compared of each candidate its names, compared with the asked one
     */
    PartRarity(int parts, List<List<PartPairing>> compared) {
        this.candidates = compared.size();
        this.likenesses = new double[parts][candidates];
        for (int part = 0; part < parts; part++) {
            for (int i = 0; i < candidates; i++) {
                for (PartPairing pairing : compared.get(i)) {
                    likenesses[part][i] = Math.max(likenesses[part][i], pairing.nearest(part));
                }
            }
            Arrays.sort(likenesses[part]);
        }
    }

    /** Logarithm of the share of candidates that agree with the part at least so well, over that of none. */
    double of(int part, double likeness) {
        double least = Math.min(HAS_THE_PART, likeness);
        int from = 0;
        while (from < candidates && likenesses[part][from] < least) {
            from++;
        }
        int agreeing = candidates - from;
        return Math.log((candidates + 2.0) / (agreeing + 1.0)) / Math.log(candidates + 2.0);
    }
}
