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
    static final int MOST = 100;

    private static final double TOGETHER = 0.5;

    private static final double AT_BEGINNING = 0.25;

    /** Times the share of the title that the words typed are. */
    private static final double SHORT = 0.5;

    private TitleRelevance() {}

    private record Ranked(int member, double relevance) {}

    /**
     * The most relevant titles.
     *
     * @param found numbers of titles that have all words, at most {@value #MOST}, the newest with the least number
     */
    static List<Integer> ranked(KnownNames titles, BitSet found, List<KnownNames.Word> typed, int size) {
        List<String> words = typed.stream().map(word -> " " + word.folded()).toList();
        String together = String.join("", words);
        List<Ranked> ranked = new ArrayList<>();
        PrimitiveIterator.OfInt numbers = found.stream().iterator();
        while (numbers.hasNext()) {
            int member = numbers.nextInt();
            ranked.add(new Ranked(member, relevance(titles.text(member), words, together)));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::relevance).reversed());
        return ranked.stream().limit(size).map(Ranked::member).toList();
    }

    /** The title has a blank before each of its words and after the last, each word typed one before it. */
    private static double relevance(String title, List<String> typed, String together) {
        double whole = 0;
        for (String word : typed) {
            double best = 0;
            for (int at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
                best = Math.max(best, (word.length() - 1.0) / (title.indexOf(' ', at + 1) - at - 1));
            }
            whole += best / typed.size();
        }
        int place = title.indexOf(together);
        long length = title.chars().filter(letter -> letter == ' ').count() - 1;
        return whole * (1 + (place >= 0 ? TOGETHER : 0) + (place == 0 ? AT_BEGINNING : 0))
                + SHORT * Math.min(1, typed.size() / (double) length);
    }
}
