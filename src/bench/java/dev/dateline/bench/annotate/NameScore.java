package dev.dateline.bench.annotate;

import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names found against names marked: strictly, when span and kind are the same, and by overlap, when they share one
 * character whatever the kind. The errors are marked names that were missed, found with other bounds or taken for another
 * kind, and found names where nothing is marked. Countries count as places. One thread.
 */
public final class NameScore {
    private final Map<EntityKind, Tally> strict = new EnumMap<>(EntityKind.class);
    private int overlappingFound;
    private int overlappingMarked;
    private final Map<EntityKind, Errors> errors = new EnumMap<>(EntityKind.class);

    /** Adds one text. */
    public void add(GoldText gold, List<Mention> found) {
        Set<String> marked = new HashSet<>();
        gold.names().forEach(name -> marked.add(name.span() + " " + name.kind()));
        Set<String> seen = new HashSet<>();
        for (Mention mention : found) {
            EntityKind kind = kind(mention);
            String key = mention.span() + " " + kind;
            if (kind != EntityKind.DATE && mention.span().end() <= gold.scoredUntil() && seen.add(key)) {
                count(kind, new Tally(marked.contains(key) ? 1 : 0, 1, 0));
            }
        }
        gold.names().forEach(name -> count(name.kind(), new Tally(0, 0, 1)));
        addOverlap(gold, found);
        if (!gold.names().isEmpty()) {
            addErrors(gold, found);
        }
    }

    private void addOverlap(GoldText gold, List<Mention> found) {
        NavigableMap<Integer, Integer> foundSpans = new TreeMap<>();
        for (Mention mention : found) {
            if (mention.kind() != EntityKind.DATE) {
                foundSpans.merge(mention.span().start(), mention.span().end(), Math::max);
            }
        }
        for (GoldText.Name name : gold.names()) {
            overlappingMarked += touches(foundSpans, name.span()) ? 1 : 0;
        }
        for (Mention mention : found) {
            boolean counts = mention.kind() != EntityKind.DATE && mention.span().end() <= gold.scoredUntil();
            boolean touches = gold.names().stream().anyMatch(name -> name.span().overlaps(mention.span()));
            overlappingFound += counts && touches ? 1 : 0;
        }
    }

    private static boolean touches(NavigableMap<Integer, Integer> spans, Span span) {
        Map.Entry<Integer, Integer> before = spans.lowerEntry(span.end());
        return before != null && before.getValue() > span.start();
    }

    private void addErrors(GoldText gold, List<Mention> mentions) {
        CodePoints text = CodePoints.of(gold.text());
        List<Mention> found = mentions.stream()
                .filter(mention ->
                        mention.kind() != EntityKind.DATE && mention.span().end() <= gold.scoredUntil())
                .toList();
        for (GoldText.Name name : gold.names()) {
            missing(name, found).ifPresent(error -> errors(name.kind()).add(error, text.cut(name.span())));
        }
        for (Mention mention : found) {
            if (gold.names().stream().noneMatch(name -> name.span().overlaps(mention.span()))) {
                errors(kind(mention)).add("not marked", text.cut(mention.span()));
            }
        }
    }

    private static Optional<String> missing(GoldText.Name name, List<Mention> found) {
        List<Mention> touching = found.stream()
                .filter(mention -> name.span().overlaps(mention.span()))
                .toList();
        List<Mention> same = touching.stream()
                .filter(mention -> mention.span().equals(name.span()))
                .toList();
        if (same.stream().anyMatch(mention -> kind(mention) == name.kind())) {
            return Optional.empty();
        }
        if (!same.isEmpty()) {
            return Optional.of("taken for " + kind(same.getFirst()).name().toLowerCase(Locale.ROOT));
        }
        return Optional.of(touching.isEmpty() ? "missed" : "other edges");
    }

    /** The kind for scoring: countries are places. */
    static EntityKind kind(Mention mention) {
        return mention.kind() == EntityKind.COUNTRY ? EntityKind.PLACE : mention.kind();
    }

    private void count(EntityKind kind, Tally tally) {
        strict.merge(kind, tally, Tally::plus);
    }

    /** Persons, organisations or places, strictly. */
    public Tally of(EntityKind kind) {
        return strict.getOrDefault(kind, Tally.NONE);
    }

    /** All kinds, strictly. */
    public Tally all() {
        return strict.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /** The errors over persons, organisations or places. */
    public Errors errors(EntityKind kind) {
        return errors.computeIfAbsent(kind, none -> new Errors());
    }

    /** The F1 by overlap, 0 to 100. */
    public double overlapF1() {
        Tally all = all();
        double precision = all.found() == 0 ? 1 : (double) overlappingFound / all.found();
        double recall = all.marked() == 0 ? 1 : (double) overlappingMarked / all.marked();
        return precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall);
    }
}
