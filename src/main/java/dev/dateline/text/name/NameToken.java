package dev.dateline.text.name;

import java.util.List;
import java.util.Set;

/**
 * One part of a full name with its keys, ready to be compared and indexed.
 *
 * @param text the part as written, without spaces, hyphens and dots around it
 * @param kind what it does in the name
 * @param folded its {@link NameGrade#FOLDED} key; keys are empty where a part has none
 * @param close see {@link NameGrade#CLOSE}
 * @param wide see {@link NameGrade#WIDE}
 * @param sounds what the wide key is made of, for {@link SoundDistance}
 * @param bare see {@link NameGrade#BARE}
 * @param givenNames ids of the given names it may mean, see {@link NameLexicons}
 * @param readings other readings of a Han surname
 * @param script how its script writes
 */
public record NameToken(
        String text,
        Kind kind,
        String folded,
        String close,
        String wide,
        String sounds,
        Set<String> bare,
        Set<String> givenNames,
        List<NameToken> readings,
        Script script) {

    /** What a part does in a name, with its weight when names are compared (1 = a given name or surname). */
    public enum Kind {
        /** A given name, middle name or surname; no rule distinguishes these across languages. */
        WORD(1),
        /** One letter that abbreviates a given name. */
        INITIAL(0.5),
        /** The second name after the father, mostly left out: {@code Vladimirovich}, {@code Sergeyevna}. */
        PATRONYMIC(0.35),
        /** {@code Jr}, {@code III}. */
        SUFFIX(0.2),
        /** What many organizations are about: {@code Steel}, {@code Liberation}, {@code National}. */
        FIELD(0.5),
        /** What kind of body an organization is: {@code Ministry}, {@code Bank}, {@code Group}. */
        TYPE(0.1),
        /** The legal form of an organization: {@code Ltd}, {@code GmbH}. */
        LEGAL(0.05),
        /** {@code van}, {@code al}, {@code bin}: belongs to the name that follows and is often dropped. */
        PARTICLE(0.15),
        /** {@code Dr}, {@code General}, {@code Haji}: not a part of the name. */
        TITLE(0.05);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }
    }

    /** How a script writes, as far as comparing depends on it. */
    public enum Script {
        /** Latin letters. */
        LATIN,
        /** Arabic, Hebrew or Syriac: short vowels are not written. */
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

    /** Whether the part is of that kind. */
    public boolean is(Kind other) {
        return kind == other;
    }

    /** How much the part counts in a comparison, against 1 for a word; set on the development pairs. */
    public double weight() {
        return kind.weight;
    }
}
