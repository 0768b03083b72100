package dev.dateline.annotate.rules;

import dev.dateline.annotate.Layer;
import dev.dateline.annotate.tagger.NameTagger.TaggedName;
import dev.dateline.article.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * A name on its way through the rules.
 *
 * @param from its first token
 * @param to the token behind its last one, above {@code from}
 * @param kind person, organisation, country or place
 * @param confidence 0 to 1
 * @param layer what found it
 * @param role what the text calls it, or the government it stands for; null when nothing is said
 */
public record Name(
        int from,
        int to,
        EntityKind kind,
        double confidence,
        Layer layer,
        @Nullable String role) {
    /** The confidence of what a word list says: it is right about nine times of ten. */
    static final double LISTED = 0.9;

    /** The confidence of a name that is found because it was found elsewhere in the article. */
    static final double REPEATED = 0.8;

    /** Of the tagger's names below it 27 of 100 have the wrong kind on ieer and gum_news, of those above it 8. */
    private static final double UNSURE = 0.5;

    /** A name as the tagger gave it. */
    public static Name of(TaggedName name) {
        return new Name(name.from(), name.to(), name.kind(), name.confidence(), Layer.MODEL, null);
    }

    /** A name that stands in a word list. */
    static Name listed(int from, int to, EntityKind kind) {
        return new Name(from, to, kind, LISTED, Layer.LEXICON, null);
    }

    Name span(int newFrom, int newTo) {
        return newFrom == from && newTo == to ? this : new Name(newFrom, newTo, kind, confidence, changed(), role);
    }

    Name kind(EntityKind newKind) {
        return newKind == kind ? this : new Name(from, to, newKind, confidence, changed(), role);
    }

    Name role(@Nullable String newRole) {
        return new Name(from, to, kind, confidence, layer, newRole);
    }

    private Layer changed() {
        return layer == Layer.MODEL ? Layer.MODEL_AND_RULE : layer;
    }

    /** Whether its kind may well be another one. */
    boolean isUnsure() {
        return confidence < UNSURE;
    }

    /** How many tokens it has. */
    public int length() {
        return to - from;
    }
}
