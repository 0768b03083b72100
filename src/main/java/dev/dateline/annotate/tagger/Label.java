package dev.dateline.annotate.tagger;

import dev.dateline.article.EntityKind;

/**
 * The labels that the tagger assigns to tokens, as small integers: 0 is outside of names; each kind of name has four
 * labels, for the first, an inner, the last and the only token of a name.
 */
public final class Label {
    /** Not part of a name. */
    public static final int OUTSIDE = 0;
    /** Added to a kind's base for the first token of a longer name. */
    public static final int FIRST = 0;
    /** Added to a kind's base for a token between the first and the last. */
    public static final int INNER = 1;
    /** Added to a kind's base for the last token of a longer name. */
    public static final int LAST = 2;
    /** Added to a kind's base for a name of one token. */
    public static final int ONLY = 3;
    /** How many labels there are: three kinds with four parts each, and the outside. */
    public static final int COUNT = 13;

    private static final EntityKind[] KINDS = {EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.PLACE};

    private Label() {}

    /** The label for a part of a name; countries are places here. */
    public static int of(EntityKind kind, int part) {
        int base = switch (kind) {
            case PERSON -> 0;
            case ORGANIZATION -> 1;
            case PLACE, COUNTRY -> 2;
            case DATE -> throw new IllegalArgumentException("the tagger knows no dates");
        };
        return 1 + base * 4 + part;
    }

    /** The kind of name of a label that is not {@link #OUTSIDE}. */
    public static EntityKind kind(int label) {
        return KINDS[(label - 1) / 4];
    }

    /** The part of a name, {@link #FIRST} to {@link #ONLY}, of a label that is not {@link #OUTSIDE}. */
    public static int part(int label) {
        return (label - 1) % 4;
    }

    /** Whether a name may end after this label, or this label is outside of names. */
    static boolean closes(int label) {
        return label == OUTSIDE || part(label) >= LAST;
    }

    /** Whether a name may begin at this label, or this label is outside of names. */
    static boolean opens(int label) {
        return label == OUTSIDE || part(label) == FIRST || part(label) == ONLY;
    }

    /** Whether the second label may follow the first. */
    static boolean follows(int previous, int next) {
        if (closes(previous)) {
            return opens(next);
        }
        return !opens(next) && kind(previous) == kind(next);
    }
}
