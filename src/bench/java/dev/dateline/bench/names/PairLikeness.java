package dev.dateline.bench.names;

import dev.dateline.search.names.AskedName;
import dev.dateline.text.fold.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How well a similarity of two names separates equal from different names, at its best threshold. */
final class PairLikeness {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Of Winkler's bonus for the same beginning: the length counted, and what each letter brings. */
    private static final int WINKLER_LETTERS = 4;

    private static final double WINKLER_BONUS = 0.1;

    private PairLikeness() {}

    /**
     * The best that a threshold can do.
     *
     * @param f1 harmonic mean of precision and recall of "the same"
     * @param threshold the least likeness that counts as the same
     */
    record Best(double f1, double threshold) {}

    /** Tries every likeness that occurs as the threshold. */
    static Best best(List<NamePairs.Pair> pairs, ToDoubleFunction<NamePairs.Pair> likeness) {
        record Judged(double likeness, boolean same) {}
        List<Judged> judged = new ArrayList<>();
        for (NamePairs.Pair pair : pairs) {
            judged.add(new Judged(likeness.applyAsDouble(pair), pair.same()));
        }
        judged.sort(Comparator.comparingDouble(Judged::likeness).reversed());
        long same = pairs.stream().filter(NamePairs.Pair::same).count();
        Best best = new Best(0, 1);
        long right = 0;
        for (int i = 0; i < judged.size(); i++) {
            right += judged.get(i).same() ? 1 : 0;
            boolean isLastOfItsLikeness = i + 1 == judged.size()
                    || judged.get(i + 1).likeness() < judged.get(i).likeness();
            double f1 = 2.0 * right / (i + 1 + same);
            if (isLastOfItsLikeness && f1 > best.f1()) {
                best = new Best(f1, judged.get(i).likeness());
            }
        }
        return best;
    }

    /** Ours. */
    static double dateline(NamePairs.Pair pair) {
        return AskedName.of(pair.first()).likeness(pair.second(), pair.isOrganization());
    }

    /** One minus the letters to change over the longer length, of the folded words in the order of the alphabet. */
    static double editDistance(NamePairs.Pair pair) {
        String a = sorted(pair.first());
        String b = sorted(pair.second());
        int longer = Math.max(a.length(), b.length());
        return longer == 0 ? 1 : 1 - changes(a, b) / (double) longer;
    }

    /** Jaro and Winkler's likeness of the same. */
    static double jaroWinkler(NamePairs.Pair pair) {
        String a = sorted(pair.first());
        String b = sorted(pair.second());
        double jaro = jaro(a, b);
        int prefix = 0;
        int most = Math.min(WINKLER_LETTERS, Math.min(a.length(), b.length()));
        while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * WINKLER_BONUS * (1 - jaro);
    }

    private static String sorted(String name) {
        return NO_LETTERS
                .splitAsStream(Folding.fold(name.toLowerCase(Locale.ROOT)))
                .sorted()
                .collect(Collectors.joining(" "))
                .strip();
    }

    private static int changes(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[b.length()];
    }

    private static double jaro(String a, String b) {
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] usedInB = new boolean[b.length()];
        StringBuilder ofA = new StringBuilder();
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - window); j <= Math.min(b.length() - 1, i + window); j++) {
                if (!usedInB[j] && a.charAt(i) == b.charAt(j)) {
                    usedInB[j] = true;
                    ofA.append(a.charAt(i));
                    break;
                }
            }
        }
        if (ofA.isEmpty()) {
            return 0;
        }
        int at = 0;
        int swapped = 0;
        for (int j = 0; j < b.length(); j++) {
            if (usedInB[j] && ofA.charAt(at++) != b.charAt(j)) {
                swapped++;
            }
        }
        double common = ofA.length();
        return (common / a.length() + common / b.length() + (common - swapped / 2.0) / common) / 3;
    }
}
