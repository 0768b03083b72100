package dev.dateline.annotate.rules;

import dev.dateline.annotate.AnnotationResult.Layer;
import dev.dateline.annotate.tagger.NameTagger.TaggedName;
import dev.dateline.article.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * A name as it is processed by the rules.
 *
 * @param from its first token
 * @param to the token after its last one, greater than {@code from}
 * @param kind person, organisation, country or place
 * @param confidence 0 to 1
 * @param layer the layer that found it
 * @param role the description in the text, or the government that the name is a metonym for; otherwise null
 */
public record Name(
        int from,
        int to,
        EntityKind kind,
        double confidence,
        Layer layer,
        @Nullable String role) {
    /** The confidence of word list entries, which are correct about nine times in ten. */
    static final double LISTED = 0.9;

    /** The confidence of a name found because it was found elsewhere in the article. */
    static final double REPEATED = 0.8;

    /** Of the tagger's names below it, 27 of 100 have the wrong kind on ieer and gum_news; of those above it, 8. */
    private static final double UNSURE = 0.5;

    /** Creates a name from the tagger's output. */
    public static Name of(TaggedName name) {
        return new Name(name.from(), name.to(), name.kind(), name.confidence(), Layer.MODEL, null);
    }

    /** Creates a name from a word list. */
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

    /** Whether another name has all tokens of this one. */
    boolean isInside(Name other) {
        return from >= other.from && to <= other.to;
    }

    /** Whether the kind has a low confidence. */
    boolean isUnsure() {
        return confidence < UNSURE;
    }

    /** Returns the number of tokens. */
    public int length() {
        return to - from;
    }
}
