package dev.dateline.bench.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares two partitions of the same mentions: B-cubed and pairwise precision and recall. Mentions are added one by one,
 * and scored together. One thread.
 */
final class EntityScore {
    private final List<Mention> mentions;

    EntityScore(List<Mention> mentions) {
        this.mentions = List.copyOf(mentions);
    }

    /**
     * A mention of a name in some article.
     *
     * @param found the entity that the program gives it
     * @param gold the entity that people give it
     */
    record Mention(String found, String gold) {}

    /** Precision and recall, each from 0 to 1. */
    record Share(double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "P %5.1f  R %5.1f  F1 %5.1f", 100 * precision, 100 * recall, 100 * f1());
        }
    }

    /** The mean over all mentions of the share of its cluster that is right, and of its entity that is found. */
    Share bCubed() {
        Map<String, Long> found = sizes(Mention::found);
        Map<String, Long> gold = sizes(Mention::gold);
        Map<String, Long> both = sizes(mention -> mention.found() + '\t' + mention.gold());
        double precision = 0;
        double recall = 0;
        for (Mention mention : mentions) {
            double same = both.getOrDefault(mention.found() + '\t' + mention.gold(), 0L);
            precision += same / found.getOrDefault(mention.found(), 1L);
            recall += same / gold.getOrDefault(mention.gold(), 1L);
        }
        return new Share(precision / Math.max(1, mentions.size()), recall / Math.max(1, mentions.size()));
    }

    /** Over all pairs of mentions. */
    Share pairwise() {
        double both = pairs(sizes(mention -> mention.found() + '\t' + mention.gold()));
        return new Share(
                both / Math.max(1, pairs(sizes(Mention::found))), both / Math.max(1, pairs(sizes(Mention::gold))));
    }

    private static double pairs(Map<String, Long> sizes) {
        return sizes.values().stream()
                .mapToDouble(size -> size * (size - 1) / 2.0)
                .sum();
    }

    private Map<String, Long> sizes(java.util.function.Function<Mention, String> by) {
        Map<String, Long> sizes = new HashMap<>();
        mentions.forEach(mention -> sizes.merge(by.apply(mention), 1L, Long::sum));
        return sizes;
    }
}
