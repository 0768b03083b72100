package dev.dateline.text.name;

import java.util.List;
import java.util.Set;

/**
 * A piece of a full name with its keys, ready to be compared and indexed.
 *
 * @param part the piece
 * @param folded its key of each grade; empty where it has none
 * @param close see {@link NameGrade#CLOSE}
 * @param wide see {@link NameGrade#WIDE}
 * @param sounds what the wide key is made of, for {@link SoundDistance}
 * @param bare see {@link NameGrade#BARE}
 * @param givenNames names it may stand for, see {@link GivenNames}
 * @param readings other readings of a Han surname
 * @param script how its script writes
 */
public record NameToken(
        NamePart part,
        String folded,
        String close,
        String wide,
        String sounds,
        Set<String> bare,
        Set<String> givenNames,
        List<NameToken> readings,
        Script script) {

    /** What comparing must know about a script. */
    public enum Script {
        /** Latin letters. */
        LATIN,
        /** Arabic or Hebrew: short vowels are not written. */
        VOWELLESS,
        /** Any other. */
        OTHER
    }

    /** Copies the collections. */
    public NameToken {
        bare = Set.copyOf(bare);
        givenNames = Set.copyOf(givenNames);
        readings = List.copyOf(readings);
    }

    boolean is(NamePart.Kind kind) {
        return part.kind() == kind;
    }

    double weight() {
        return part.kind().weight();
    }
}
