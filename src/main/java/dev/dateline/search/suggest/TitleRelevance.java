package dev.dateline.search.suggest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PrimitiveIterator;

/**
 * Ranks the titles that have all words typed: whole words count more than beginnings, words next to each other and in the
 * order typed more than scattered ones, most of all at the beginning of the title, and a short title more than a long one.
 * Of two that are equal the newer one is first. Pure functions.
 */
final class TitleRelevance {
    /** Titles that are ranked, the newest ones: of more than these no five are the right ones. */
    private static final int MOST = 300;

    private static final double TOGETHER = 0.5;

    private static final double AT_BEGINNING = 0.25;

    /** Times the share of the title that the words typed are. */
    private static final double SHORT = 0.5;

    private TitleRelevance() {}

    private record Ranked(int member, double relevance) {}

    /**
     * The most relevant titles.
     *
     * @param found numbers of titles that have all words, the newest with the least number
     */
    static List<Integer> ranked(KnownNames titles, BitSet found, List<KnownNames.Word> typed, int size) {
        List<Ranked> ranked = new ArrayList<>();
        PrimitiveIterator.OfInt numbers = found.stream().limit(MOST).iterator();
        while (numbers.hasNext()) {
            int member = numbers.nextInt();
            List<KnownNames.Word> title = KnownNames.read(titles.member(member).label(), false);
            ranked.add(new Ranked(member, relevance(title, typed)));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::relevance).reversed());
        return ranked.stream().limit(size).map(Ranked::member).toList();
    }

    private static double relevance(List<KnownNames.Word> title, List<KnownNames.Word> typed) {
        double relevance = 0;
        for (KnownNames.Word word : typed) {
            double best = 0;
            for (KnownNames.Word of : title) {
                if (of.folded().startsWith(word.folded())) {
                    best = Math.max(best, word.folded().length() / (double) of.folded().length());
                }
            }
            relevance += best / typed.size();
        }
        int place = place(title, typed);
        return relevance
                + (place >= 0 ? TOGETHER : 0)
                + (place == 0 ? AT_BEGINNING : 0)
                + SHORT * Math.min(1, typed.size() / (double) title.size());
    }

    /** Where the words typed are in the title next to each other, the last one perhaps unfinished; -1 for nowhere. */
    private static int place(List<KnownNames.Word> title, List<KnownNames.Word> typed) {
        for (int start = 0; start + typed.size() <= title.size(); start++) {
            if (isAt(title, start, typed)) {
                return start;
            }
        }
        return -1;
    }

    private static boolean isAt(List<KnownNames.Word> title, int start, List<KnownNames.Word> typed) {
        for (int i = 0; i < typed.size(); i++) {
            String word = title.get(start + i).folded();
            String asked = typed.get(i).folded();
            if (i == typed.size() - 1 ? !word.startsWith(asked) : !word.equals(asked)) {
                return false;
            }
        }
        return true;
    }
}
