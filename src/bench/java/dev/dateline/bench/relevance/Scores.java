package dev.dateline.bench.relevance;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How good rankings are, as trec_eval reckons it.
 *
 * @param queries how many were judged
 * @param precision mean average precision
 * @param gain mean nDCG of the first {@link #CUT}
 * @param recall mean share of the relevant documents that are found
 */
public record Scores(int queries, double precision, double gain, double recall) {
    /** What people look at. */
    static final int CUT = 10;

    /** The mean of the scores of several queries. */
    public static Scores mean(Collection<Scores> all) {
        return new Scores(
                all.size(),
                all.stream().mapToDouble(Scores::precision).average().orElse(0),
                all.stream().mapToDouble(Scores::gain).average().orElse(0),
                all.stream().mapToDouble(Scores::recall).average().orElse(0));
    }

    /** The score of one ranking, best document first; some document must be relevant. */
    public static Scores of(List<String> ranking, Map<String, Integer> grades) {
        long relevant = grades.values().stream().filter(grade -> grade > 0).count();
        double precision = 0;
        double gain = 0;
        int found = 0;
        for (int i = 0; i < ranking.size(); i++) {
            int grade = Math.max(0, grades.getOrDefault(ranking.get(i), 0));
            if (grade > 0) {
                found++;
                precision += (double) found / (i + 1);
            }
            if (i < CUT) {
                gain += grade / discount(i);
            }
        }
        return new Scores(1, precision / relevant, gain / best(grades), (double) found / relevant);
    }

    private static double best(Map<String, Integer> grades) {
        List<Integer> ideal = grades.values().stream()
                .filter(grade -> grade > 0)
                .sorted((one, other) -> other - one)
                .limit(CUT)
                .toList();
        double best = 0;
        for (int i = 0; i < ideal.size(); i++) {
            best += ideal.get(i) / discount(i);
        }
        return best;
    }

    private static double discount(int index) {
        return Math.log(index + 2.0) / Math.log(2);
    }
}
