package dev.dateline.bench.annotate;

import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.text.word.CodePoints;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Sorts the errors over names: marked ones that were missed, found with other edges or taken for another kind, and found
 * ones where nothing is marked. Countries count as places. One thread.
 */
public final class NameErrors {
    private final Map<EntityKind, Errors> errors = new EnumMap<>(EntityKind.class);

    /** Adds one text. */
    public void add(GoldText gold, List<Mention> mentions) {
        CodePoints text = CodePoints.of(gold.text());
        List<Mention> found = mentions.stream()
                .filter(mention ->
                        mention.kind() != EntityKind.DATE && mention.span().end() <= gold.scoredUntil())
                .toList();
        for (GoldName name : gold.names()) {
            missing(name, found).ifPresent(error -> of(name.kind()).add(error, text.cut(name.span())));
        }
        for (Mention mention : found) {
            if (gold.names().stream().noneMatch(name -> name.span().overlaps(mention.span()))) {
                of(NameScore.kind(mention)).add("not marked", text.cut(mention.span()));
            }
        }
    }

    private static Optional<String> missing(GoldName name, List<Mention> found) {
        List<Mention> touching = found.stream()
                .filter(mention -> name.span().overlaps(mention.span()))
                .toList();
        List<Mention> same = touching.stream()
                .filter(mention -> mention.span().equals(name.span()))
                .toList();
        if (same.stream().anyMatch(mention -> NameScore.kind(mention) == name.kind())) {
            return Optional.empty();
        }
        if (!same.isEmpty()) {
            return Optional.of(
                    "taken for " + NameScore.kind(same.getFirst()).name().toLowerCase(Locale.ROOT));
        }
        return Optional.of(touching.isEmpty() ? "missed" : "other edges");
    }

    /** The errors over persons, organisations or places. */
    public Errors of(EntityKind kind) {
        return errors.computeIfAbsent(kind, none -> new Errors());
    }
}
