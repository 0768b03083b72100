package dev.dateline.bench.annotate;

import dev.dateline.annotate.alias.AliasFinder;
import dev.dateline.annotate.alias.Aliases;
import dev.dateline.annotate.alias.NamedWords;
import dev.dateline.annotate.token.Words;
import dev.dateline.article.EntityKind;
import dev.dateline.text.word.CodePoints;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Aliases on names as people marked them: of all pairs of names of one kind in one text, which are one entity, for the
 * finder and for the people. Phrases and names of which
 * nobody said the entity are left out. One thread.
 */
public final class AliasScore {
    /** Words that join several names or names and phrases, but are not part of the name of a person or place. */
    private static final java.util.Set<String> SMALL =
            java.util.Set.of("and", "from", "in", "at", "including", "like", "a");

    private final AliasFinder finder;
    private final Map<EntityKind, Tally> pairs = new EnumMap<>(EntityKind.class);

    /** A score of this finder. */
    public AliasScore(AliasFinder finder) {
        this.finder = finder;
    }

    /** Adds one text. */
    public void add(GoldText gold) {
        CodePoints text = CodePoints.of(gold.text());
        List<GoldText.Name> names = gold.names().stream()
                .filter(name -> name.entity() != null && isProper(text.cut(name.span())))
                .sorted(java.util.Comparator.comparingInt(name -> name.span().start()))
                .toList();
        Aliases aliases = finder.find(names.stream()
                .map(name -> new NamedWords(text.cut(name.span()), name.kind()))
                .toList());
        for (int one = 0; one < names.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (names.get(one).kind() == names.get(other).kind()) {
                    boolean found = aliases.entities()
                            .get(one)
                            .equals(aliases.entities().get(other));
                    boolean marked = java.util.Objects.equals(
                            names.get(one).entity(), names.get(other).entity());
                    count(names.get(one).kind(), found, marked);
                }
            }
        }
    }

    /** Whether the words are one name: people also marked phrases ("the owners of a bar", "Smith and Jones"). */
    private static boolean isProper(String words) {
        String[] parts = words.split("\\s+");
        boolean small = java.util.Arrays.stream(parts).anyMatch(part -> SMALL.contains(part));
        return !small && Words.isCapitalised(parts[0]) && Words.isCapitalised(parts[parts.length - 1]);
    }

    private void count(EntityKind kind, boolean found, boolean marked) {
        pairs.merge(kind, new Tally(found && marked ? 1 : 0, found ? 1 : 0, marked ? 1 : 0), Tally::plus);
    }

    /** The pairs of persons, organisations or places. */
    public Tally of(EntityKind kind) {
        return pairs.getOrDefault(kind, Tally.NONE);
    }
}
