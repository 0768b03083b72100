package dev.dateline.bench.annotate;

import dev.dateline.annotate.AnnotationResult.Layer;
import dev.dateline.annotate.NameLinker;
import dev.dateline.annotate.rules.Name;
import dev.dateline.article.EntityKind;
import dev.dateline.resolve.ArticleNames;
import dev.dateline.text.Lexicons;
import dev.dateline.text.token.Tokenizer;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import dev.dateline.text.word.CodePoints;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Aliases on names as people marked them: of all pairs of names of one kind in one text, which are one entity, for the
 * finder and for the people. Phrases and names of which
 * nobody said the entity are left out. One thread.
 */
public final class AliasScore {
    /** Words that join several names or names and phrases, but are not part of the name of a person or place. */
    private static final Set<String> SMALL = Set.of("and", "from", "in", "at", "including", "like", "a");

    private final NameLinker linker;
    private final Map<EntityKind, Tally> pairs = new EnumMap<>(EntityKind.class);

    /** A score of this linker. */
    public AliasScore(NameLinker linker) {
        this.linker = linker;
    }

    /** Adds one text. */
    public void add(GoldText gold) {
        CodePoints text = CodePoints.of(gold.text());
        List<GoldText.Name> names = gold.names().stream()
                .filter(name -> name.entity() != null && isProper(text.cut(name.span())))
                .sorted(Comparator.comparingInt(name -> name.span().start()))
                .toList();
        Tokens tokens = Tokenizer.cut(gold.text());
        ArticleNames.Entities aliases = linker.link(
                tokens, names.stream().map(name -> name(tokens, text, name)).toList());
        for (int one = 0; one < names.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (names.get(one).kind() == names.get(other).kind()) {
                    boolean found = aliases.entities()
                            .get(one)
                            .equals(aliases.entities().get(other));
                    boolean marked = Objects.equals(
                            names.get(one).entity(), names.get(other).entity());
                    count(names.get(one).kind(), found, marked);
                }
            }
        }
    }

    /** A marked name by its tokens, a person without titles, as the annotator's rules leave it. */
    private static Name name(Tokens tokens, CodePoints text, GoldText.Name gold) {
        int from = 0;
        while (from + 1 < tokens.count()
                && tokens.end(from) <= text.toUtf16(gold.span().start())) {
            from++;
        }
        int to = from + 1;
        while (to < tokens.count()
                && tokens.start(to) < text.toUtf16(gold.span().end())) {
            to++;
        }
        while (gold.kind() == EntityKind.PERSON && to - from > 1 && isTitle(Words.fold(tokens.word(from)))) {
            from++;
        }
        return new Name(from, to, gold.kind(), 1, Layer.MODEL, null);
    }

    private static boolean isTitle(String folded) {
        char[] word = (folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded).toCharArray();
        return Lexicons.shipped().titles().isTitle(word, word.length)
                || Lexicons.shipped().titles().isModifier(word, word.length);
    }

    /** Whether the words are one name: people also marked phrases ("the owners of a bar", "Smith and Jones"). */
    private static boolean isProper(String words) {
        String[] parts = words.split("\\s+");
        boolean small = Arrays.stream(parts).anyMatch(part -> SMALL.contains(part));
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
