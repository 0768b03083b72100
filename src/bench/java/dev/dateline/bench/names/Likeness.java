package dev.dateline.bench.names;

import java.util.HashSet;
import java.util.Set;

/** How much two names look alike: twice the letter pairs they share, over all they have. */
public final class Likeness {
    private Likeness() {}

    /** Whether the name is at least that like one of the others. */
    public static boolean isLike(String name, Set<String> others, double least) {
        Set<String> pairs = pairs(name);
        return others.stream().anyMatch(other -> dice(pairs, pairs(other)) >= least);
    }

    private static double dice(Set<String> pairs, Set<String> others) {
        Set<String> shared = new HashSet<>(pairs);
        shared.retainAll(others);
        int all = pairs.size() + others.size();
        return all == 0 ? 0 : 2.0 * shared.size() / all;
    }

    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < name.length(); i++) {
            pairs.add(name.substring(i, i + 2));
        }
        return pairs;
    }
}
